/** What a place itself does, kept by its host, and who else holds walk-in hours behind its door. Plain data. */
import type { NewProposalForm } from '../planner/new-proposal.ts';
import type { Choice, MomentPreview } from '../planner/proposal.ts';
import type { DateAhead, PastWalkIn, WalkInAbout, WalkInHistoryLine } from '../planner/walk-in.ts';
import type { ClashAsk, ClashMend } from './clashes.ts';

export interface ActivitiesContent {
  readonly view: 'activities';
  readonly activities: readonly ActivityLine[];
  /** Over: the one that ended last first. */
  readonly over: readonly PastWalkIn[];
  /** Of organisations: to read, and whom to call. */
  readonly visiting: readonly VisitingLine[];
  /** What was just sent to whom; null: nothing. */
  readonly said: string | null;
}

export interface ActivityLine extends WalkInAbout {
  /** null: not in the coming weeks. */
  readonly next: DateAhead | null;
  /** Later dates that do not go on, in the coming nine weeks. */
  readonly cancelled: readonly DateAhead[];
}

export interface VisitingLine extends ActivityLine {
  readonly phone: string | null;
  readonly email: string | null;
  /** A message through the site; null: there is nobody to write to. */
  readonly ask: ClashAsk | null;
}

/** As of a walk-in hour, but for nobody else than the place itself. */
export interface ActivityForm extends Omit<NewProposalForm, 'place' | 'organisation' | 'words'> {
  /** Of the activity that the form was made of; empty for a new one. */
  readonly version: string;
  /** Its times are more than the form can say: they stay, unless this is ticked. */
  readonly otherTimes: boolean;
}

export interface ActivityContent {
  readonly view: 'activity';
  /** null: it is not there yet. */
  readonly present: PresentActivity | null;
  readonly form: ActivityForm;
  readonly choices: {
    readonly rooms: readonly Choice[];
    readonly helpTopics: readonly Choice[];
    readonly themes: readonly Choice[];
  };
  /** null: not enough is filled in. */
  readonly preview: MomentPreview | null;
  /** What mends what is in the way, after saving. */
  readonly mends: readonly MendAfter[];
  /** The form was sent, and is shown again. */
  readonly isTyped: boolean;
}

export interface PresentActivity extends WalkInAbout {
  /** Of which one date can have another; fewer than two: there is nothing to choose. */
  readonly rooms: readonly Choice[];
  /** The next four. */
  readonly dates: readonly DateOfActivity[];
  /** The times are more than the form can say. */
  readonly hasOwnTimes: boolean;
  /** What stands in the field with the last date. */
  readonly lastDate: string;
  /** Where it is over: the form to hold it again. */
  readonly again: string | null;
  readonly history: readonly WalkInHistoryLine[];
}

export interface DateOfActivity extends DateAhead {
  readonly mends: readonly ClashMend[];
  /** The address part of the room that it is in then; empty for none in particular. */
  readonly room: string;
}

/** A button that saves, and then goes on to the screen that mends. */
export interface MendAfter {
  readonly goOn: 'day' | 'times';
  readonly label: string;
}
