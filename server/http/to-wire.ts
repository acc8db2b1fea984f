/** From the domain to the wire, one named function for each shape. */
import type { Answer } from '../contract/answer.ts';
import { openStateAt, placementOf } from '../contract/open-state.ts';
import type { Occurrence } from '../contract/page.ts';
import type { OccurrenceOnWire } from '../contract/shapes/occurrence-shape.ts';
import type { PlaceCard } from '../contract/shapes/place-shapes.ts';
import type { DoorReport, Instant, Interval, Timetable } from '../contract/timetable.ts';
import type { Audience, Language } from '../contract/vocabulary.ts';
import { wordsOf } from '../contract/words/of-language.ts';
import type { KnownPlace } from '../directory/known-places.ts';

/** For whom an answer is made, and in which language. */
export interface Asker {
  readonly audience: Audience;
  readonly language: Language;
}

/** RFC 3339 in UTC, whole seconds: `2026-11-24T09:00:00Z`. */
export function toInstantText(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

export function toCard({ place, timetable, helpTopics }: KnownPlace, now: Instant, asker: Asker): PlaceCard {
  const { neighbourhoodCode: code, neighbourhoodName: name } = place;
  return {
    slug: place.slug,
    name: place.name,
    kind: place.kind,
    address: place.address,
    district: place.districtSlug,
    neighbourhood: code === null ? null : { code, name: name ?? code },
    coordinates: place.coordinates,
    ...toAnswer(openStateAt(timetable, now, asker.audience), now, asker),
    ...(place.goneSince !== null && {
      words: { state: wordsOf(asker.language).goneForGood, certainty: null, report: null },
    }),
    facilities: place.facilities,
    languages: [...place.languages],
    helpTopics: [...helpTopics],
    phone: place.phone,
    timetable: toTimetable(timetable),
  };
}

function toAnswer(answer: Answer, now: Instant, { audience, language }: Asker) {
  const words = wordsOf(language);
  const { opensNext, confirmedAt, confirmedBy, since, until, nextChange, report } = answer;
  return {
    state: answer.state,
    soon: answer.soon,
    access: answer.access,
    audience: answer.audience,
    note: answer.note,
    since: toInstantOrNull(since),
    until: toInstantOrNull(until),
    nextChange: toInstantOrNull(nextChange),
    opensNext:
      opensNext === null
        ? null
        : { ...toInterval(opensNext), access: opensNext.access, audience: opensNext.audience },
    why: answer.reason,
    certainty: answer.certainty,
    confirmedAt: toInstantOrNull(confirmedAt),
    confirmedBy,
    report: toDoorReport(report),
    ...placementOf(answer, audience),
    words: {
      state: words.answer(answer, now),
      certainty: words.certainty(answer, now),
      report: report === null ? null : words.doorReport(report.at),
    },
  };
}

function toTimetable(timetable: Timetable): PlaceCard['timetable'] {
  const { openIntervals, unknown, closures, sample, imported, report } = timetable;
  const { horizonStart, horizonEnd, confirmedAt, confirmedBy, confirmedUntil, oldFrom } = timetable;
  return {
    openIntervals: openIntervals.map(({ access, audience, note, reason, ...interval }) => ({
      ...toInterval(interval),
      access,
      audience,
      note,
      reason,
    })),
    unknown: unknown.map((interval) => ({ ...toInterval(interval), reason: interval.reason })),
    closures: closures.map((interval) => ({ ...toInterval(interval), reason: interval.reason })),
    horizonStart: toInstantText(horizonStart),
    horizonEnd: toInstantText(horizonEnd),
    confirmedAt: toInstantOrNull(confirmedAt),
    confirmedBy,
    confirmedUntil: toInstantOrNull(confirmedUntil),
    oldFrom: toInstantOrNull(oldFrom),
    ...(timetable.switchedBy !== undefined && { switchedBy: timetable.switchedBy }),
    sample,
    imported,
    report: toDoorReport(report),
  };
}

function toDoorReport(report: DoorReport | null): PlaceCard['report'] {
  if (report === null) return null;
  return { at: toInstantText(report.at), until: toInstantText(report.until), closes: report.closes };
}

export function toInterval({ start, end }: Interval): { start: string; end: string } {
  return { start: toInstantText(start), end: toInstantText(end) };
}

export function toInstantOrNull(instant: Instant | null): string | null {
  return instant === null ? null : toInstantText(instant);
}

export function toOccurrenceOnWire(occurrence: Occurrence): OccurrenceOnWire {
  const { roomName, start, end, helpTopics, languages, ...rest } = occurrence;
  return {
    ...rest,
    ...toInterval({ start, end }),
    room: roomName,
    helpTopics: [...helpTopics],
    languages: [...languages],
  };
}
