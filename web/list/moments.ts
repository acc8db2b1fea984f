import type { ListContent, When } from '../../server/contract/page.ts';
import type { Instant } from '../../server/contract/timetable.ts';
import type { Tense } from '../../server/contract/words/calendar-words.ts';
import { addDays, utcOf, wallTimeOf } from '../../server/contract/words/wall-clock.ts';
import type { Catalogue } from '../i18n/nl.ts';

/** The instant that list and map speak of, and whether that is now or a moment the visitor chose. */
export function shownMoment(
  { moment }: Pick<ListContent, 'moment'>,
  now: Instant,
): { readonly at: Instant; readonly tense: Tense } {
  return moment.at === null ? { at: now, tense: 'now' } : { at: moment.at, tense: 'then' };
}

/** "Dinsdag om 10:00", "Vanavond om 19:30", seen from now. */
export function momentWords(text: Catalogue, when: When, at: Instant, now: Instant): string {
  return capitalised(momentName(text, when, at, now));
}

/** The same within a sentence: "dinsdag om 10:00". */
export function momentName(text: Catalogue, when: When, at: Instant, now: Instant): string {
  const { calendar } = text.words;
  const partOfDay =
    when === 'afternoon' || when === 'evening' ? text.when[when].toLowerCase() : text.when.today;
  const day = calendar.dayWord(wallTimeOf(at).date, wallTimeOf(now).date, 'now') ?? partOfDay;
  return text.when.moment(day, calendar.clock(at));
}

/** Today and the thirteen days after it, for the form. */
export function choosableDays(now: Instant): readonly string[] {
  const today = wallTimeOf(now).date;
  return Array.from({ length: 14 }, (_, days) => addDays(today, days));
}

const TUESDAY = 2;

/** The first Tuesday after today: a day on which the sample places have much to show. */
export function nextTuesday(now: Instant): string {
  const today = wallTimeOf(now).date;
  const weekday = new Date(utcOf(today)).getUTCDay();
  return addDays(today, (TUESDAY - weekday + 7) % 7 || 7);
}

export function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
