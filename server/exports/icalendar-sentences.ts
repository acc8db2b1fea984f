/** The titles and descriptions of a calendar's events, in one language. */
import type { Certainty } from '../contract/answer.ts';
import { trustAt } from '../contract/certainty.ts';
import type { DoorTrouble } from '../contract/page.ts';
import type { OpenInterval, Timetable } from '../contract/timetable.ts';
import type { Language, Reason } from '../contract/vocabulary.ts';
import { hasWords } from '../contract/words/clash-stretches.ts';
import { wordsOf } from '../contract/words/of-language.ts';
import type { FeedDate } from '../model/feed.ts';
import type { WalkIn } from '../model/walk-in.ts';
import { sentences as en } from './icalendar-en.ts';
import { type CalendarCatalogue, sentences as nl } from './icalendar-nl.ts';

const CATALOGUES: { readonly [L in Language]: CalendarCatalogue } = { nl, en };

export interface CalendarSentences extends CalendarCatalogue {
  /** The title, which claims no more than is known by then. */
  openTitle(name: string, interval: OpenInterval, timetable: Timetable): string;
  isSure(interval: OpenInterval, timetable: Timetable): boolean;
  /** The host's note, and how sure it is that the door is open by then. */
  openDetails(interval: OpenInterval, timetable: Timetable): string[];
  closedDetails(reason: Reason): string[];
  /** What one must know first: that it is not held, or that one cannot count on the door. */
  warnings(date: Pick<FeedDate, 'date' | 'cancelled' | 'trouble'>): string[];
  /** Whose it is, for whom, on what terms, and how to reach them. */
  walkInDetails(date: Pick<FeedDate, 'walkIn' | 'roomName'>): string[];
  titleOf(walkIn: Pick<WalkIn, 'title' | 'titleEn'>): string;
}

export function calendarSentences(language: Language): CalendarSentences {
  const words = wordsOf(language);
  const fixed = CATALOGUES[language];
  const surenessOf = ({ start, reason }: OpenInterval, timetable: Timetable) =>
    SURENESS[trustAt(timetable, start, reason).certainty];
  return {
    ...fixed,
    openTitle(name, interval, timetable) {
      const { audience, access } = interval;
      const whom = audience === 'everyone' ? null : words.audiences[audience];
      const title = fixed.open[surenessOf(interval, timetable)](name, whom);
      return access === 'open' ? title : `${title} (${words.accesses[access]})`;
    },
    isSure: (interval, timetable) => surenessOf(interval, timetable) === 'sure',
    openDetails({ note, start, reason }, timetable) {
      // A sample says so in its title.
      const trusted = { state: 'open', ...trustAt(timetable, start, reason) } as const;
      const certainty = timetable.sample ? null : words.certainty(trusted, start);
      return [note, certainty].filter((part) => part !== null);
    },
    closedDetails: (reason) => [hasWords(reason) ? fixed.closedFor(words.reason(reason)) : fixed.closedThen],
    warnings({ date, cancelled, trouble }) {
      if (cancelled !== null) {
        const { reason, movedTo } = cancelled;
        if (movedTo !== null) return [fixed.movedTo(words.calendar.fullDate(movedTo, date))];
        return [reason === null ? fixed.cancelledThen : fixed.cancelledFor(reason)];
      }
      return trouble === null ? [] : [fixed.door[trouble.kind], ...whyOf(trouble)];
    },
    walkInDetails({ walkIn, roomName }) {
      const { visitorRole, organisationName, audience, byAppointment, languages } = walkIn;
      const names = walkIn.professionals.flatMap(({ shownName }) => shownName ?? []);
      const spoken = languages.map((each) => words.spokenLanguages[each]);
      const { phone, email } = walkIn.contact;
      // Nobody is sent to a real place for what was made up.
      const isReachable = phone !== null || email !== null || walkIn.sample;
      return [
        visitorRole ?? organisationName,
        audience === 'everyone' ? null : fixed.audience(words.audiences[audience]),
        roomName === null ? null : fixed.room(roomName),
        byAppointment ? (isReachable ? fixed.appointment : fixed.appointmentAtPlace) : null,
        spoken.length === 0 ? null : fixed.languages(words.list(spoken)),
        // A name shows only by her own choice.
        names.length === 0 ? null : fixed.heldBy(words.list(names)),
        phone === null ? null : fixed.call(phone),
        email === null ? null : fixed.mail(email),
      ].filter((part) => part !== null);
    },
    titleOf: ({ title, titleEn }) => (language === 'en' ? (titleEn ?? title) : title),
  };

  function whyOf({ reason }: DoorTrouble): string[] {
    return hasWords(reason) ? [fixed.why(words.reason(reason))] : [];
  }
}

type Sureness = 'sure' | 'probably' | 'old';

/** A sample says so in front of its title. */
const SURENESS: { readonly [C in Certainty]: Sureness } = {
  confirmed: 'sure',
  sample: 'sure',
  unconfirmed: 'probably',
  imported: 'probably',
  old: 'old',
};
