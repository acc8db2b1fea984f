import type { Instant } from '../contract/timetable.ts';
import type { Language, ReportKind } from '../contract/vocabulary.ts';
import { wordsOf } from '../contract/words/of-language.ts';
import { wallTimeOf } from '../contract/words/wall-clock.ts';
import { type Letter, letterOf, linkUnder, oneLine, withoutLinks } from './letter.ts';
import { mailWords } from './words-of-mail.ts';

export interface ReportFacts {
  readonly placeName: string;
  readonly kind: ReportKind;
  /** What the visitor wrote. */
  readonly words: string | null;
  readonly reportedAt: Instant;
  /** Absolute: where the host says that the door is open, or closed; and the desk of the place. */
  readonly open: string;
  readonly close: string;
  readonly desk: string;
}

/** What a visitor reported, for whoever keeps the place. */
export function composeReport(facts: ReportFacts, language: Language): Letter {
  const { report, signature } = mailWords(language);
  const { calendar } = wordsOf(language);
  const place = oneLine(facts.placeName);
  const { date: day } = wallTimeOf(facts.reportedAt);
  const [date, time] = [calendar.fullDate(day, day), calendar.clock(facts.reportedAt)];
  const isClosedDoor = facts.kind === 'closedDoor';
  const words = facts.words === null ? '' : withoutLinks(facts.words, report.leftOut);
  return letterOf(isClosedDoor ? report.closedDoorSubject(place) : report.wrongSubject(place), [
    isClosedDoor ? report.closedDoor(place, date, time) : report.wrong(place, date, time),
    words === '' ? null : `${report.wrote}\n> ${words}`,
    report.notChecked,
    isClosedDoor ? linkUnder(report.open, facts.open) : null,
    isClosedDoor ? linkUnder(report.close, facts.close) : null,
    linkUnder(report.lookAt, facts.desk),
    linkUnder(signature, new URL(facts.desk).origin),
  ]);
}
