import type { Instant } from '../contract/timetable.ts';
import type { Audience, SpokenLanguage } from '../contract/vocabulary.ts';
import type { IsoDate, OpeningHours, SpecialDay } from '../hours/model.ts';

/** An inloopspreekuur (a visitor's walk-in hour) or an activity of the place itself. */
export interface WalkIn {
  readonly id: number;
  readonly slug: string;
  readonly kind: 'walkIn' | 'activity';
  readonly placeSlug: string;
  readonly placeName: string;
  readonly districtSlug: string;
  /** Where it always is; a date may have another (`roomOn`). */
  readonly roomSlug: string | null;
  readonly roomName: string | null;
  /** Those that single dates have. */
  readonly otherRooms: readonly RoomName[];
  /** In plain words; Dutch, with an optional English form. */
  readonly title: string;
  readonly titleEn: string | null;
  readonly helpTopics: readonly string[];
  readonly themeSlug: string | null;
  readonly audience: Audience;
  readonly byAppointment: boolean;
  readonly languages: readonly SpokenLanguage[];
  /** null for samples and for the place's own activities. */
  readonly organisationSlug: string | null;
  readonly organisationName: string | null;
  /** Where it is to be reached: its own, or else the organisation's; never a person's. */
  readonly contact: Contact;
  /** Only what was given for this walk-in hour itself. */
  readonly ownContact: Contact;
  /** A visitor's role, never a name: "schuldhulp, voorbeeld". */
  readonly visitorRole: string | null;
  /** Who holds it. */
  readonly professionals: readonly WalkInProfessional[];
  readonly sample: boolean;
  readonly hours: WalkInHours;
  /** One more for each change of it. */
  readonly version: number;
  readonly updatedAt: Instant;
}

/** Dates that are not as always. */
export interface WalkInDay extends SpecialDay {
  /** Of a date that is left out: it is held on that one instead. */
  readonly movedTo: IsoDate | null;
  /** Of `changed`: another room than always, possibly at the same times; null: the same room. */
  readonly roomSlug: string | null;
}

export interface WalkInHours extends OpeningHours<WalkInDay> {
  /** What was agreed for dates that are cancelled now: it holds again when that is taken back. Absent: nothing. */
  readonly setAside?: readonly WalkInDay[];
}

/** Hours of which no date is moved, or in another room. */
export function walkInHours(hours: OpeningHours): WalkInHours {
  const specialDays = hours.specialDays.map((day) => ({ ...day, movedTo: null, roomSlug: null }));
  return { ...hours, specialDays };
}

export interface RoomName {
  readonly slug: string;
  readonly name: string;
}

export interface Contact {
  readonly phone: string | null;
  readonly email: string | null;
}

export interface WalkInProfessional {
  readonly personId: number;
  /** The first name that she herself lets visitors read; null: none. */
  readonly shownName: string | null;
}

/** What those who hold it decide about it, with the door and the room that go with it. */
export type WalkInContent = Pick<
  WalkIn,
  'title' | 'titleEn' | 'helpTopics' | 'themeSlug' | 'audience' | 'byAppointment' | 'languages' | 'hours'
> & { readonly roomSlug: string | null } & Contact;

/** The same as far as no door and no room is asked for it: what may change without asking the host. */
export type WalkInWords = Omit<WalkInContent, 'hours' | 'roomSlug'>;
