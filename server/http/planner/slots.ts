import { ANY, may } from '../../auth/may.ts';
import type { FoundMoments, MomentCard, SlotForm, SlotsContent } from '../../contract/planner/slots.ts';
import type { Language } from '../../contract/vocabulary.ts';
import { clockOf } from '../../contract/words/clock-of-minutes.ts';
import { momentWords as momentWordsEn } from '../../contract/words/walk-in-words-en.ts';
import { momentWords as momentWordsNl } from '../../contract/words/walk-in-words-nl.ts';
import { dayNumbered } from '../../hours/calendar-day.ts';
import { localOf } from '../../hours/local-time.ts';
import { horizonOf } from '../../planner/slots/date-series.ts';
import { searchSlots } from '../../planner/slots/find-slots.ts';
import type { RankedSlot } from '../../planner/slots/ranked-slot.ts';
import type { SlotQuestion } from '../../planner/slots/slot-question.ts';
import { breathing } from '../breathing.ts';
import type { DeskScreen, DeskVisit } from '../desk/screen.ts';
import { addressWithout, proposalAddress, SLOTS_PATH } from './slot-addresses.ts';
import { choicesFor, districtsIn, formIn, toQuestion } from './slot-form.ts';
import { slotWordsOf } from './slot-words-of.ts';

/** "Wanneer kan ik een spreekuur houden?" The question stands in the address, so that it can be kept and passed on. */
export const slots: DeskScreen = { path: SLOTS_PATH, act: 'openPlanner', show: contentOf };

async function contentOf(visit: DeskVisit): Promise<SlotsContent> {
  const form = formIn(visit.search, visit);
  const choices = choicesFor(visit, ...districtsIn(visit.search, visit));
  const isAsked = visit.search.has('minutes');
  const waitSeconds = isAsked ? visit.site.searches.secondsToWait(visit.caller, visit.now) : null;
  const looks = isAsked && waitSeconds === null;
  return { view: 'slots', form, choices, waitSeconds, found: looks ? await found(visit, form) : null };
}

async function found(visit: DeskVisit, form: SlotForm): Promise<FoundMoments> {
  const { db, now, language, search } = visit;
  const question = toQuestion(form, visit);
  const answer = await breathing(searchSlots(db, districtsIn(search, visit), question, now));
  const { last } = horizonOf(question);
  return {
    otherLength: search.get('minutes') !== form.minutes,
    otherDate: search.has('from') && search.get('from') !== form.from,
    moments: answer.slots.map((slot) => toCard(slot, { visit, form, question })),
    drops: answer.needs.map(({ need, places, question: { minutes } }) => ({
      words: slotWordsOf(language).need(need, places),
      to: addressWithout(search, need, minutes),
    })),
    through: dayNumbered(last).date,
  };
}

interface Asked {
  readonly visit: DeskVisit;
  readonly form: SlotForm;
  readonly question: SlotQuestion;
}

function toCard(slot: RankedSlot, { visit, form, question }: Asked): MomentCard {
  const { language, caller, now } = visit;
  const words = slotWordsOf(language);
  const today = localOf(now).date;
  const said = (tone: 'plus' | 'minus') =>
    slot.reasons.filter((reason) => reason.tone === tone).map((reason) => words.reason(reason));
  const { place, room, weekday, opens, closes, firstDate: from } = slot;
  const times = { rhythm: question.rhythm, weekday, opens, closes, from, through: null };
  return {
    placeSlug: place.slug,
    placeName: place.name,
    neighbourhoodName: place.neighbourhoodName,
    roomName: room?.name ?? null,
    when: momentWords[language].moment({ ...times, onHolidays: true, inSchoolHolidays: true }, today),
    sample: place.certainty === 'sample',
    score: slot.score,
    pluses: said('plus'),
    minuses: said('minus'),
    alsoAt: slot.alsoAt.map(clockOf),
    alsoIn: slot.alsoIn.map(({ name }) => name),
    dates: slot.dates.length,
    shut: slot.shut.map((date) => words.shut(date, today)),
    proposeAt: may(caller, 'propose', ANY) ? proposalAddress(slot, form) : null,
  };
}

const momentWords: { readonly [Name in Language]: typeof momentWordsNl } = {
  nl: momentWordsNl,
  en: momentWordsEn,
};
