/** The screens on which an organisation asks for something: a walk-in hour that starts, moves or ends. */
import type { Language } from '../vocabulary.ts';
import type { Choice, MomentForm, MomentPreview } from './proposal.ts';

export interface NewProposalForm {
  readonly place: string;
  readonly organisation: string;
  readonly title: string;
  readonly titleEn: string;
  readonly helpTopics: readonly string[];
  /** Empty: none. */
  readonly theme: string;
  readonly audience: string;
  readonly byAppointment: boolean;
  readonly languages: readonly string[];
  /** Empty: the organisation's own. */
  readonly phone: string;
  readonly email: string;
  readonly moment: MomentForm;
  readonly words: string;
}

export interface NewProposalContent {
  readonly view: 'newProposal';
  readonly form: NewProposalForm;
  readonly choices: {
    readonly places: readonly Choice[];
    readonly organisations: readonly Choice[];
    /** Of the chosen place. */
    readonly rooms: readonly Choice[];
    readonly helpTopics: readonly Choice[];
    readonly themes: readonly Choice[];
  };
  /** Where the chosen organisation is to be reached. */
  readonly contact: { readonly phone: string | null; readonly email: string | null };
  /** null: not enough is filled in. */
  readonly preview: MomentPreview | null;
}

/** What both screens say of the walk-in hour that is there. */
interface AboutWalkIn {
  readonly slug: string;
  readonly title: string;
  readonly titleLanguage: Language;
  readonly placeName: string;
  /** How it is now. */
  readonly moment: string;
  readonly roomName: string | null;
  /** The next dates on which it is held. */
  readonly dates: readonly string[];
  readonly words: string;
}

export interface MoveWalkInContent extends AboutWalkIn {
  readonly view: 'moveWalkIn';
  /** From then on other times, another rhythm or another room. */
  readonly form: MomentForm;
  /** One date of it at another time or in another room, or on another day. */
  readonly once: OnceForm;
  readonly rooms: readonly Choice[];
  /** For one date; the first has no name where it is usually in no room in particular. */
  readonly onceRooms: readonly Choice[];
  readonly preview: MomentPreview | null;
}

export interface OnceForm {
  readonly date: string;
  readonly toDate: string;
  readonly opens: string;
  readonly closes: string;
  /** Empty: no room in particular. */
  readonly room: string;
}

export interface EndWalkInContent extends AboutWalkIn {
  readonly view: 'endWalkIn';
  /** Nobody is left to agree to it: it stops when it is saved. */
  readonly unasked: boolean;
  readonly lastDate: string;
}
