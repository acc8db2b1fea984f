/** What a screen of the desk is made of: where it stands, who may open it, what it shows and what its form does. */

import type { Database } from '../../../db/open-database.ts';
import type { Act } from '../../../db/queries/change-log.ts';
import type { Act as RightToAct } from '../../auth/may.ts';
import type { StartedSession } from '../../auth/sessions.ts';
import type { DeskContent, DeskProblem } from '../../contract/desk/desk-page.ts';
import type { Instant } from '../../contract/timetable.ts';
import type { Checker, Language } from '../../contract/vocabulary.ts';
import type { IsoDate } from '../../hours/model.ts';
import type { Caller } from '../../model/caller.ts';
import type { Place } from '../../model/place.ts';
import type { CookieUse } from '../session-cookies.ts';
import type { DeskSite } from './desk-site.ts';

/** One visit to a screen, by somebody who may be there. */
export interface DeskVisit {
  readonly site: DeskSite;
  readonly db: Database;
  readonly now: Instant;
  readonly language: Language;
  readonly caller: Caller;
  /** For the change log. */
  readonly act: Act;
  /** As whom the caller checks hours. */
  readonly role: Checker;
  /** Of the week that the host is asked about, or of the one that her link is about. */
  readonly monday: IsoDate;
  readonly params: Readonly<Record<string, string>>;
  readonly search: URLSearchParams;
  /** The path under which the screens of the place stand. */
  readonly base: string;
  readonly browser: VisitingBrowser;
}

/** What is known of the browser that asks; for signing in, and kept nowhere else. */
export interface VisitingBrowser {
  /** The secret under which it asked for a mailed code; null: it did not. */
  readonly asked: string | null;
  /** "Firefox, Android" */
  readonly device: string;
  /** Its network address. */
  readonly address: string;
}

export interface PlaceVisit extends DeskVisit {
  /** With all that is known of it, also of a draft. */
  readonly place: Place;
  /** What a message was sent about from the form that is shown; see `hitKey`. */
  readonly asked?: readonly string[];
}

/** What a form asks for: a field that is not there is null, never undefined. */
export interface DeskForm {
  text(name: string): string | null;
  all(name: string): readonly string[];
  has(name: string): boolean;
  /** As it was sent, in order. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** The same for every attempt to send this form as it is; null when it came without. */
  readonly actKey: string | null;
}

export type Outcome =
  /** Saved: the browser goes on to `to` (without language prefix), where the notice about `sequence` shows. */
  | {
      readonly kind: 'done';
      readonly to: string;
      readonly sequence: number | null;
      readonly cookies?: CookieChanges;
    }
  /** The same screen again, with what is wrong and all that was typed. */
  | {
      readonly kind: 'again';
      readonly status: 200 | 400 | 409 | 429;
      readonly content: DeskContent;
      readonly problems: readonly DeskProblem[];
      readonly cookies?: CookieChanges;
    };

/** What the browser is to keep from now on; null: nothing any more. */
export type CookieChanges = { readonly [Use in CookieUse]?: StartedSession | null };

/** A screen about one place: it stands under the place's base. */
export interface PlaceScreen {
  /** Below the base: '' for the first screen, '/dicht'. */
  readonly path: string;
  readonly act: RightToAct;
  show(visit: PlaceVisit): DeskContent | Promise<DeskContent>;
  save?(visit: PlaceVisit, form: DeskForm): Outcome | Promise<Outcome>;
}

/** There is nothing to choose here: the browser goes on to this path (without language prefix). */
export interface GoOn {
  readonly goOnTo: string;
}

/** A screen about more than one place, or none: `/beheer/mensen`. */
export interface DeskScreen {
  readonly path: string;
  readonly act: RightToAct;
  show(visit: DeskVisit): DeskContent | GoOn | Promise<DeskContent | GoOn>;
  save?(visit: DeskVisit, form: DeskForm): Outcome | Promise<Outcome>;
}
