/** What the server hands to a page of the desk: the frame, and one content for each screen. Plain data. */
import type { PageAssets } from '../page.ts';
import type { OwnCalendarContent } from '../planner/calendar.ts';
import type { EndWalkInContent, MoveWalkInContent, NewProposalContent } from '../planner/new-proposal.ts';
import type { OrganisationContent, OrganisationsContent } from '../planner/organisation.ts';
import type { ProposalContent, ProposalsContent } from '../planner/proposal.ts';
import type { SlotsContent } from '../planner/slots.ts';
import type { NotThisTimeContent, WalkInContent, WalkInsContent } from '../planner/walk-in.ts';
import type { WeekContent } from '../planner/week.ts';
import type { Instant, Timetable } from '../timetable.ts';
import type { Language, Role } from '../vocabulary.ts';
import type { AboutContent } from './about.ts';
import type { AccountContent } from './account.ts';
import type { ActivitiesContent, ActivityContent } from './activities.ts';
import type { AskContent } from './ask.ts';
import type { BarCardContent, PairPhoneContent } from './bar-card.ts';
import type { BeginContent } from './begin.ts';
import type { ClashesContent } from './clashes.ts';
import type { CloseTodayContent } from './close-today.ts';
import type { DaysContent } from './days.ts';
import type { DifferenceContent } from './difference.ts';
import type { HistoryContent, RestoreContent, RestoreFactsContent } from './history.ts';
import type { LiveContent } from './live.ts';
import type { MyPlacesContent } from './my-places.ts';
import type { NewPlaceContent } from './new-place.ts';
import type { OutboxContent } from './outbox.ts';
import type { PassOnContent } from './pass-on.ts';
import type { PatternContent } from './pattern.ts';
import type { PasskeyDueContent, PeopleContent, PersonContent } from './people.ts';
import type { PlacesContent } from './places.ts';
import type { PublishContent } from './publish.ts';
import type { ReportsContent } from './reports.ts';
import type { RhythmContent } from './rhythm.ts';
import type { RoomsContent } from './rooms.ts';
import type { SamplesContent } from './samples.ts';
import type { SignInContent } from './sign-in.ts';
import type { SpecialDaysContent } from './special-days.ts';
import type { ThisWeekContent } from './this-week.ts';
import type { WeekClosedContent } from './week-closed.ts';

/** One member for each screen of the desk; each has a file of its own beside this one. */
export type DeskContent =
  | AboutContent
  | NewPlaceContent
  | SamplesContent
  | ActivitiesContent
  | ActivityContent
  | RoomsContent
  | ReportsContent
  | PublishContent
  | PlacesContent
  | BeginContent
  | ThisWeekContent
  | ClashesContent
  | AskContent
  | CloseTodayContent
  | LiveContent
  | WeekClosedContent
  | BarCardContent
  | PairPhoneContent
  | RhythmContent
  | PassOnContent
  | MyPlacesContent
  | SignInContent
  | DifferenceContent
  | DeskMessageContent
  | HistoryContent
  | PatternContent
  | DaysContent
  | SpecialDaysContent
  | RestoreContent
  | RestoreFactsContent
  | AccountContent
  | PeopleContent
  | PersonContent
  | PasskeyDueContent
  | OutboxContent
  | NewProposalContent
  | ProposalsContent
  | ProposalContent
  | MoveWalkInContent
  | EndWalkInContent
  | OwnCalendarContent
  | SlotsContent
  | WalkInsContent
  | WalkInContent
  | NotThisTimeContent
  | OrganisationContent
  | OrganisationsContent
  | WeekContent;

/** What cannot be shown, in a word. */
export interface DeskMessageContent {
  readonly view: 'message';
  readonly message: 'notFound' | 'linkExpired' | 'weekOver' | 'failure' | 'tooOften';
}

export interface DeskPage {
  readonly language: Language;
  readonly now: Instant;
  readonly demonstration: boolean;
  /** Without the language prefix and without the query. */
  readonly path: string;
  readonly search: string;
  readonly baseUrl: string;
  readonly ownerName: string | null;
  /** null on the pages before signing in. */
  readonly caller: DeskCaller | null;
  /** The place that the screen is about; null where it is about none. */
  readonly place: DeskPlace | null;
  /** What was just done, to be shown with its undo. */
  readonly notice: DeskNotice | null;
  /** What is wrong with the form that was sent. */
  readonly problems: readonly DeskProblem[];
  /** Fresh for each page: forms made of it are known again when they arrive twice. */
  readonly actKey: string;
  readonly content: DeskContent;
}

export interface DeskCaller {
  readonly kind: 'person' | 'placeLink' | 'proposalLink' | 'barPhone';
  /** A name or else the address, for the person herself; null for a link and for a phone. */
  readonly name: string | null;
  readonly roles: readonly Role[];
  /** The places in her care as a host, for the switch between them. */
  readonly places: readonly { readonly slug: string; readonly name: string }[];
  /** Nothing real is public yet: "Begin met je eigen wijk" is offered. */
  readonly mayBegin: boolean;
  /** Walk-in hours in her care that clash, in the planner; 0 also where they are too many to count for each page. */
  readonly clashing: number;
  /** The first administrator, until she gives her own address. */
  readonly needsAddress: boolean;
}

export interface DeskPlace {
  readonly slug: string;
  readonly name: string;
  /** The path under which all screens of this place stand: `/beheer/plek/groene-stee`, or `/klopt/…` of a link. */
  readonly base: string;
  readonly draft: boolean;
  readonly sample: boolean;
  /** What visitors are told now. */
  readonly timetable: Timetable;
  /** The acts of server/auth/may.ts that the caller may do here. */
  readonly may: readonly string[];
  /** Reports that nobody has looked at. */
  readonly openReports: number;
  /** Walk-in hours and activities that clash in the coming weeks; none for whoever cannot mend them. */
  readonly clashing: number;
  /** Proposals that wait for an answer of the place. */
  readonly openProposals: number;
}

/** A change that was saved: the words for `what` stand in the desk's catalogue. */
export interface DeskNotice {
  readonly what: string;
  /** To be undone by this number; null when it cannot be undone. */
  readonly sequence: number | null;
  /** The facts that changed and do not come back with the rest: a number to call, the hosts, a pin made less exact. */
  readonly stays: readonly string[];
  /** The organisations that got a message about it. */
  readonly told: readonly string[];
}

export interface DeskProblem {
  /** The name of the form's field; null where it is about the whole. */
  readonly field: string | null;
  /** A whole sentence in the page's language, with the remedy. */
  readonly sentence: string;
  /** A button that mends it: posted with the form under this name and value. */
  readonly mend: { readonly label: string; readonly name: string; readonly value: string } | null;
}

/** What the rendering bundle exports for the desk. */
export interface DeskRenderer {
  renderDesk(page: DeskPage, assets: PageAssets): string;
}
