import { type Exception, ladderOf, RANKS } from './ladder.ts';
import type { DayRule, OpeningHours } from './model.ts';
import { NotExpressibleInOsm, OSM_CANNOT_SAY, type OsmCannotSay } from './osm/inexpressible.ts';
import { refuseRivals, type Statement } from './osm/statement.ts';
import { holidayStatements, policyStatements } from './osm/write-holidays.ts';
import { layerStatements, leavesDaysOut } from './osm/write-layers.ts';
import { parseOsmHours } from './parse-osm-hours.ts';
import { withoutOrder } from './without-order.ts';

export type WrittenHours =
  | { readonly kind: 'written'; readonly text: string }
  | { readonly kind: 'notExpressible'; readonly reason: OsmCannotSay; readonly why: string };

/** Opening hours as an OSM `opening_hours` value that means the same, or why there is none. */
export function writeOsmHours(hours: OpeningHours): WrittenHours {
  try {
    const text = textOf(statements(hours));
    refuseUnreadable(text, hours);
    return { kind: 'written', text };
  } catch (error) {
    if (!(error instanceof NotExpressibleInOsm)) throw error;
    return { kind: 'notExpressible', reason: error.reason, why: OSM_CANNOT_SAY[error.reason] };
  }
}

/** What our own import would not take back, or not as it was meant, is not handed out either. */
function refuseUnreadable(text: string, hours: OpeningHours): void {
  const { layers, otherHolidays } = hours;
  const read = parseOsmHours(text);
  if (read.kind === 'notUnderstood') {
    throw new NotExpressibleInOsm(read.problem === 'tooLong' ? 'tooLong' : 'nightMeetsMorning');
  }
  if (layers.some(leavesDaysOut) && withoutOrder(read.hours) !== withoutOrder(hours)) {
    throw new NotExpressibleInOsm('shadowedDays');
  }
  // With us a holiday is only asked about where the door would open; "PH unknown" among other rules says more.
  const asks = otherHolidays === 'notKnownYet' && text.includes('PH unknown');
  if (asks && read.hours.otherHolidays !== 'notKnownYet') throw new NotExpressibleInOsm('holidaysToAsk');
}

/** In OSM the later rule wins, so what is asked first with us comes last. */
function statements(hours: OpeningHours): readonly Statement[] {
  if (hours.layers.some(({ effect }) => effect === 'add')) refuseRivals(everyRule(hours));
  const said: Statement[] = [];
  const voices = voicesOf(hours);
  for (const voice of voices.filter(({ rank }) => rank >= RANKS.publicHoliday)) {
    said.push(...voiceStatements(voice, said.length === 0));
  }
  said.push(...holidayStatements(hours));
  for (const voice of voices.filter(({ rank }) => rank < RANKS.publicHoliday)) {
    said.push(...voiceStatements(voice, said.length === 0));
  }
  return said;
}

/** All that what a layer adds may fall together with. */
function everyRule({ layers, specialDays, holidayPolicies }: OpeningHours): readonly DayRule[] {
  const policies = [...specialDays.map(({ says }) => says), ...Object.values(holidayPolicies)];
  const changed = policies.flatMap((says) =>
    says.kind === 'changed' ? [{ on: {}, spans: says.spans }] : [],
  );
  return [...layers.flatMap(({ rules }) => rules), ...changed];
}

function voicesOf(hours: OpeningHours): readonly Exception[] {
  const { singleDates, periods, schoolHoliday, season, week, amendments } = ladderOf(hours);
  const inOrderOfAsking = [...singleDates, ...periods, ...schoolHoliday, ...season, ...week].toReversed();
  return [...inOrderOfAsking, ...amendments].toSorted((a, b) => b.rank - a.rank);
}

function voiceStatements(voice: Exception, isLowest: boolean): readonly Statement[] {
  if ('layer' in voice) return layerStatements(voice.layer, isLowest);
  const { from, through, says, reason } = voice.special;
  if (says.kind === 'asAlways') throw new NotExpressibleInOsm('ordinarySpecialDay');
  return policyStatements({ dates: [{ from, through }] }, says, reason);
}

function textOf(said: readonly Statement[]): string {
  const [first, ...more] = said;
  if (first === undefined) return 'off';
  const text = first.text + more.map((statement) => `${statement.joins} ${statement.text}`).join('');
  return text.replace(/^Mo-Su 00:00-24:00(?=$|;)/, '24/7');
}
