/**
 * What the server hands to the page. The same value renders on the server and hydrates in the browser,
 * as JSON in the document, so everything in here is plain data and every instant a number.
 */
import type { HelpTopicContent, HelpTopicsContent } from './help-page.ts';
import type { Instant, Timetable } from './timetable.ts';
import type {
  Access,
  Audience,
  Availability,
  Facility,
  HolidayName,
  Language,
  PlaceKind,
  Precision,
  Reason,
  SpokenLanguage,
} from './vocabulary.ts';

export interface Page {
  readonly language: Language;
  /** The server's instant at which this page was made; the first render uses exactly this one. */
  readonly now: Instant;
  /** True while the demonstration clock runs: the page's clock then is the device's plus a constant offset. */
  readonly demonstration: boolean;
  /** Without the language prefix and without the query: `/`, `/wijk/nieuwland`, `/plek/groene-stee`. */
  readonly path: string;
  /** The query as it was asked, with its leading `?`, or empty. */
  readonly search: string;
  /** The public address of the site, without a trailing slash. */
  readonly baseUrl: string;
  /** At least one place on the page shows invented hours: the strip shows, and the page asks not to be indexed. */
  readonly hasSamples: boolean;
  readonly ownerName: string | null;
  readonly content: PageContent;
}

export type PageContent =
  | ListContent
  | PlaceContent
  | HelpTopicsContent
  | HelpTopicContent
  | AccessibilityContent
  | PrivacyContent
  | { readonly view: 'notFound' }
  /** `problems` are whole sentences in the page's language, one for each finding. */
  | { readonly view: 'badRequest'; readonly problems: readonly string[] }
  /** `refused`: nothing was changed, and trying again as it is will not help. `tooOften`: later it will. */
  | { readonly view: 'failure'; readonly why: 'ours' | 'refused' | 'tooOften' };

export interface AccessibilityContent {
  readonly view: 'accessibility';
  readonly statementUrl: string | null;
  readonly status: string | null;
}

export interface PrivacyContent {
  readonly view: 'privacy';
  readonly privacyAddress: string | null;
}

/** The moment that the list and the map show. */
export const WHENS = ['now', 'afternoon', 'evening', 'tomorrow', 'chosen'] as const;
export type When = (typeof WHENS)[number];

export interface Moment {
  readonly when: When;
  /** null for `now`: the page's own clock decides, and goes on deciding. */
  readonly at: Instant | null;
  /** What the form shows: Amsterdam date and time, `YYYY-MM-DD` and `HH:MM`. */
  readonly day: string | null;
  readonly time: string | null;
}

/** All filters are optional; their query keys are `audience`, `wheelchair=yes`, `helpTopic`, `language`, `near`. */
export interface Filter {
  readonly audience: Audience | null;
  readonly wheelchair: boolean;
  readonly helpTopic: string | null;
  readonly language: SpokenLanguage | null;
  /** A neighbourhood's CBS code or `street:<place slug>`: the point that distances are measured from. */
  readonly near: string | null;
}

export interface Topic {
  /** What stands in addresses; on list and help pages a code that says nothing, where others need not know of it. */
  readonly slug: string;
  readonly name: string;
}

export interface DistrictLink {
  readonly slug: string;
  readonly name: string;
  readonly home: boolean;
}

export interface NeighbourhoodOnPage {
  readonly code: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly outline: readonly (readonly [number, number])[];
}

export interface CoordinatesOnPage {
  readonly lon: number;
  readonly lat: number;
  readonly precision: Precision;
  readonly radiusMetres: number;
}

export interface AddressOnPage {
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly locality: string | null;
}

/** One dated occurrence of a walk-in hour or an activity. */
export interface Occurrence {
  readonly slug: string;
  readonly kind: 'walkIn' | 'activity';
  readonly title: string;
  /** Dutch also for an English reader where nobody wrote an English title. */
  readonly titleLanguage: Language;
  readonly start: Instant;
  readonly end: Instant;
  readonly roomName: string | null;
  /** The visitor's role or the organisation's name; null for the place's own activities. */
  readonly who: string | null;
  readonly audience: Audience;
  readonly byAppointment: boolean;
  readonly helpTopics: readonly string[];
  readonly languages: readonly SpokenLanguage[];
  /** Whether the door is open for the whole of it. A visitor must never be sent to a closed door. */
  readonly door: 'open' | 'closed' | 'unknown';
  readonly sample: boolean;
}

/**
 * Why one cannot count on the door. `partly`: open then, but not all the time, or not for everybody whom it is for.
 * `reason`: where something other than the ordinary hours says so.
 */
export interface DoorTrouble {
  readonly kind: 'closed' | 'partly' | 'unknown';
  readonly reason: Reason | null;
}

/** Why a date of a walk-in hour is not held. */
export interface NotHeld {
  /** As whoever cancelled it wrote it. */
  readonly reason: string | null;
  /** Held on that date instead, an Amsterdam date. */
  readonly movedTo: string | null;
}

/** That a date is not held, as the row of its place says it. */
export interface NotHeldLine {
  /** In the page's language, without a full stop; the title stands in it. */
  readonly sentence: string;
  readonly title: string;
  readonly titleLanguage: Language;
  /** From then on it is of no use to anybody. */
  readonly end: Instant;
}

/** One date with all that somebody needs who wants to come. */
export interface WalkInDate extends Occurrence {
  /** The organisation's, or given for this alone; never a person's. */
  readonly phone: string | null;
  readonly email: string | null;
  /** The place's, for an appointment where nobody gave another number; null: there is another, or none at all. */
  readonly placePhone: string | null;
  /** First names of those who hold it and let visitors read them. */
  readonly heldBy: readonly string[];
  /** "Elke dinsdag van 13:00 tot 15:00.", in the page's language, where it is simple enough to say. */
  readonly rhythm: string | null;
  /** null where the door is open for the whole of it. */
  readonly doorTrouble: DoorTrouble | null;
  /** It is not held; its door then counts as closed. */
  readonly cancelled: NotHeld | null;
}

/** A row of the list. */
export interface ListedPlace {
  readonly slug: string;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly address: AddressOnPage | null;
  readonly neighbourhoodCode: string | null;
  readonly neighbourhoodName: string | null;
  readonly coordinates: CoordinatesOnPage;
  readonly phone: string | null;
  readonly wheelchair: Availability;
  readonly languages: readonly SpokenLanguage[];
  /** Help topics offered within the timetable's horizon. */
  readonly helpTopics: readonly string[];
  readonly timetable: Timetable;
  /** Those of the shown moment's day, for "nu: hulp met geld, tot 15:00"; and the next that offers the help that was asked for. */
  readonly occurrences: readonly Occurrence[];
  /** What of that day is not held of the help that was asked for. */
  readonly notHeld: readonly NotHeldLine[];
  /** Set only when `near` was asked and both points are exact. */
  readonly metres: number | null;
}

export interface ListContent {
  readonly view: 'list';
  readonly district: DistrictLink;
  readonly districts: readonly DistrictLink[];
  readonly moment: Moment;
  readonly filter: Filter;
  /** `/?view=map` on a phone without a script change; the list is the default. */
  readonly show: 'list' | 'map';
  readonly places: readonly ListedPlace[];
  /** How many places of the district the filter left out. */
  readonly leftOut: number;
  readonly helpTopics: readonly Topic[];
  readonly neighbourhoods: readonly NeighbourhoodOnPage[];
  readonly map: { readonly box: readonly [number, number, number, number] | null };
}

/** One block of a day in wall times, as people read it. */
export interface DaySpan {
  /** `HH:MM` */
  readonly opens: string;
  readonly closes: string;
  /** The block ends on the following date. */
  readonly nextDay: boolean;
  /** `unknown`: nobody knows whether the door is open then; never counted as open. */
  readonly state: 'open' | 'unknown';
  readonly access: Access;
  readonly audience: Audience;
  readonly note: string | null;
  readonly roomName: string | null;
}

export interface DayOfWeek {
  /** `YYYY-MM-DD`, Amsterdam. */
  readonly date: string;
  /** `open` when any block is. */
  readonly says: 'open' | 'closed' | 'unknown';
  /** Blocks that are unknown are among them; none on a day of which nothing else is known. */
  readonly spans: readonly DaySpan[];
  /** Not null where something other than the weekly pattern decided. */
  readonly reason: Reason | null;
  readonly publicHoliday: HolidayName | null;
}

export interface SpecialDayAhead {
  readonly from: string;
  readonly through: string;
  readonly says: 'open' | 'closed' | 'unknown';
  readonly label: string | null;
  readonly publicHoliday: HolidayName | null;
  readonly spans: readonly DaySpan[];
}

/** A candidate for "Hier dicht? X is open"; the page picks the first that is open at its own now. Nearest first. */
export interface NearbyPlace {
  readonly slug: string;
  readonly name: string;
  readonly neighbourhoodName: string | null;
  /** null unless both points are exact. */
  readonly metres: number | null;
  readonly timetable: Timetable;
}

export interface VisibleHost {
  /** Only with her consent; else null and the role speaks. */
  readonly firstName: string | null;
  readonly role: string;
  readonly sample: boolean;
}

/** What a place's page says after a visitor said something of it. */
export const PLACE_NOTICES = ['reported', 'wished', 'openThen', 'sample', 'wordsRefused', 'tooMany'] as const;
export type PlaceNotice = (typeof PLACE_NOTICES)[number];

export interface PlaceContent {
  readonly view: 'place';
  readonly notice: PlaceNotice | null;
  readonly place: ListedPlace;
  readonly goneSince: string | null;
  readonly district: DistrictLink;
  readonly description: string | null;
  readonly website: string | null;
  readonly facilities: readonly { readonly facility: Facility; readonly availability: Availability }[];
  readonly rooms: readonly { readonly slug: string; readonly name: string }[];
  readonly hosts: readonly VisibleHost[];
  /** Fourteen days, today first. */
  readonly days: readonly DayOfWeek[];
  /** "Ma, di, do 9–17, di ook 19–21." in the page's language; one for each room that has hours of its own. */
  readonly summaries: readonly {
    readonly roomName: string | null;
    readonly sentence: string;
    /** What of it an editor wrote, in Dutch: in brackets or quotes it stands in the sentence. */
    readonly written: readonly string[];
  }[];
  readonly specialDays: readonly SpecialDayAhead[];
  /** The coming fourteen days, with what is cancelled. */
  readonly walkIns: readonly WalkInDate[];
  readonly nearby: readonly NearbyPlace[];
  readonly helpTopics: readonly Topic[];
  /** All kinds of help that one can wish for here. */
  readonly wishTopics: readonly Topic[];
  /** schema.org JSON-LD, ready to embed; null for samples. */
  readonly jsonLd: string | null;
}

/** Built file names, as the page's build listed them. */
export interface PageAssets {
  readonly script: string;
  readonly styles: readonly string[];
  /** Loaded early: the catalogue of the page's language. */
  readonly modulePreloads: readonly string[];
}

/** What the rendering bundle (`dist/server/server-entry.js`) exports. */
export interface PageRenderer {
  /** A whole HTML document, doctype included; no inline script but JSON data blocks. In steps: a list may be long. */
  renderDocument(page: Page, assets: PageAssets): Generator<void, string>;
}
