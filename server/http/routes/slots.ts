import { type SlotOnWire, SlotsAnswer } from '../../contract/shapes/slot-shapes.ts';
import type { Instant } from '../../contract/timetable.ts';
import type { SlotWords } from '../../contract/words/slot-words.ts';
import { dayNumbered } from '../../hours/calendar-day.ts';
import { localOf } from '../../hours/local-time.ts';
import type { IsoDate } from '../../hours/model.ts';
import { horizonOf } from '../../planner/slots/date-series.ts';
import { searchSlots } from '../../planner/slots/find-slots.ts';
import type { RankedSlot } from '../../planner/slots/ranked-slot.ts';
import { acceptable, JSON_TYPE } from '../acceptable.ts';
import { type Api, answering } from '../api.ts';
import { breathing } from '../breathing.ts';
import { requireMay } from '../caller.ts';
import type { DeskApi } from '../desk-api.ts';
import { askedSlots, SlotParameters } from '../planner/asked-slots.ts';
import { wallTime } from '../planner/slot-addresses.ts';
import { slotWordsOf } from '../planner/slot-words-of.ts';
import { SEARCHES } from '../rate-limits.ts';
import { writerOf } from '../writer.ts';

const write = writerOf(SlotsAnswer);

/** `GET /slots`: free moments for a walk-in hour, ranked, each with its reasons. */
export function slotsRoute(api: Api, { db, clock }: DeskApi): void {
  api.get(
    '/slots',
    {
      schema: {
        operationId: 'findSlots',
        tags: ['walk-ins'],
        summary: 'Free moments for a walk-in hour, with the reasons',
        description:
          'For professionals, hosts and coordinators. Every quarter of an hour of three months at the public places ' +
          'of one district, or of all her own, one start for each stretch of a day. Places whose hours are old or unknown never take part.',
        querystring: SlotParameters,
        response: answering({ 'application/json': SlotsAnswer }, [400, 401, 404, 406, 429]),
      },
      attachValidation: true,
      config: { act: 'openPlanner', rateLimit: SEARCHES },
    },
    async (request, reply) => {
      acceptable(request, ['application/json']);
      requireMay(request, 'openPlanner', 'any');
      const now: Instant = clock();
      const { question, districtSlugs } = askedSlots(db, request, request.query, now);
      const { slots, needs } = await breathing(searchSlots(db, districtSlugs, question, now));
      const words = slotWordsOf(request.query.lang ?? 'nl');
      const today = localOf(now).date;
      return reply
        .header('cache-control', 'no-store')
        .type(JSON_TYPE)
        .send(
          write({
            slots: slots.map((slot) => toSlot(slot, words, today)),
            leavesNothing: needs.map(({ need, places }) => ({
              need,
              places,
              words: words.need(need, places),
            })),
            throughDate: dayNumbered(horizonOf(question).last).date,
          }),
        );
    },
  );
}

function toSlot(slot: RankedSlot, words: SlotWords, today: IsoDate): SlotOnWire {
  const { place, room, weekday, opens, closes, firstDate, score } = slot;
  return {
    place: { slug: place.slug, name: place.name },
    neighbourhood: place.neighbourhoodName,
    room: room === null ? null : { ...room },
    weekday,
    opens: onTheWire(opens),
    closes: onTheWire(closes),
    firstDate,
    dates: [...slot.dates],
    behindClosedDoor: slot.shut.map((shut) => ({ ...shut, words: words.shut(shut, today) })),
    score,
    sample: place.certainty === 'sample',
    reasons: slot.reasons.map((reason) => ({ ...reason, words: words.reason(reason) })),
    alsoAt: slot.alsoAt.map(onTheWire),
    alsoIn: slot.alsoIn.map((each) => ({ ...each })),
  };
}

/** A moment ends at 22:00 at the latest, so never on the next day. */
function onTheWire(minute: number): string {
  return `${wallTime(minute)}:00`;
}
