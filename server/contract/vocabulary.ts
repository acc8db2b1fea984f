/** The closed lists that answers about opening hours are made of. */

/** For whom a span is meant; `everyone` is the plain case. */
export const AUDIENCES = ['everyone', 'children', 'youth', 'parents', 'women', 'seniors'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** How one gets in: walk in and meet a host, let oneself in, make an appointment, or join what is going on. */
export const ACCESSES = ['open', 'selfService', 'byAppointment', 'duringActivity'] as const;
export type Access = (typeof ACCESSES)[number];

/** The general public holidays that a place has a policy for, plus the two days of note. */
export const HOLIDAYS = [
  'newYear',
  'goodFriday',
  'easterSunday',
  'easterMonday',
  'kingsDay',
  'liberationDay',
  'ascensionDay',
  'whitSunday',
  'whitMonday',
  'christmasDay',
  'secondChristmasDay',
] as const;
export type HolidayName = (typeof HOLIDAYS)[number];

/** Why the hours of a date are what they are: the layer that speaks. */
export const REASON_KINDS = [
  'week',
  'season',
  'schoolHoliday',
  'publicHoliday',
  'date',
  /** A host switched the door open or closed by hand, until the block ends. */
  'live',
  /** Two visitors found the door closed, or the host said so. */
  'reported',
  'noHours',
  'pastHorizon',
] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

export interface Reason {
  readonly kind: ReasonKind;
  /** A holiday's name for `publicHoliday`, else the words an editor gave the layer or day ("personeelsdag"). */
  readonly label: string | null;
  /** The service date (Amsterdam, YYYY-MM-DD) that the layer spoke on; null where there is none. */
  readonly date: string | null;
}

export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How well a coordinate is known. Metres are only ever given between two `exact` points (radius ≤ 50 m). */
export const PRECISIONS = ['exact', 'approximate', 'neighbourhood', 'district'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** A fact about a building that may be had, had in part, not had, or not known. */
export const AVAILABILITIES = ['yes', 'limited', 'no', 'unknown'] as const;
export type Availability = (typeof AVAILABILITIES)[number];

export const FACILITIES = [
  'wheelchair',
  'accessibleToilet',
  'toilet',
  'hearingLoop',
  'quietRoom',
  'wifi',
  'computers',
  'printer',
  'coffee',
  'kitchen',
  'playCorner',
  'garden',
] as const;
export type Facility = (typeof FACILITIES)[number];

export const PLACE_KINDS = [
  'communityCentre',
  'youthCentre',
  'communityHouse',
  'livingRoom',
  'schoolBuilding',
  'sportsHall',
  'library',
  'church',
  'other',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Spoken languages as ISO 639-1 codes: what a place may list, and what the filter offers. */
export const SPOKEN_LANGUAGES = [
  'nl',
  'en',
  'tr',
  'ar',
  'pl',
  'uk',
  'ti',
  'fa',
  'es',
  'fr',
  'so',
  'ku',
] as const;
export type SpokenLanguage = (typeof SPOKEN_LANGUAGES)[number];

/** What people who sign in may be. What each may do stands in server/auth/may.ts. */
export const ROLES = ['host', 'professional', 'coordinator', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** Who can have checked hours, as visitors are told it: a role, never a person. */
export const CHECKERS = ['host', 'coordinator', 'administrator', 'barPhone'] as const;
export type Checker = (typeof CHECKERS)[number];

/** What a visitor can report of a place. */
export const REPORT_KINDS = ['closedDoor', 'wrong'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];
