/** The screens of proposals: for the organisation that asks, and for the place that answers. Plain data. */
import type { DayOfWeek } from '../page.ts';
import type { Instant } from '../timetable.ts';
import type { Audience, Language, SpokenLanguage } from '../vocabulary.ts';

export type ProposalSide = 'organisation' | 'place';

export const PROPOSAL_STATES = ['open', 'otherTime', 'accepted', 'declined', 'withdrawn'] as const;
export type ProposalStateName = (typeof PROPOSAL_STATES)[number];

/** When and in which room, as it stands in a form. */
export interface MomentForm {
  /** "everyWeeks:1", "nth:-1", "once" */
  readonly rhythm: string;
  /** Monday is 1; of `once` that of `from`. */
  readonly weekday: string;
  /** "13:00" */
  readonly opens: string;
  readonly closes: string;
  readonly from: string;
  /** Empty: until somebody says otherwise. */
  readonly through: string;
  readonly onHolidays: boolean;
  readonly inSchoolHolidays: boolean;
  /** Empty: no room in particular. */
  readonly room: string;
}

/** Times that walk-in hours have often, to tap: opening and closing. */
export const COMMON_MOMENTS = [
  ['09:00', '11:00'],
  ['10:00', '12:00'],
  ['13:00', '15:00'],
  ['14:00', '16:00'],
  ['19:00', '21:00'],
] as const;

export type Choice = readonly [value: string, label: string];

/** What a moment comes down to, before anybody agrees to it. */
export interface MomentPreview {
  /** "Elke dinsdag van 13:00 tot 15:00, vanaf 1 december. Niet op feestdagen." */
  readonly sentence: string;
  /** The first three dates. */
  readonly dates: readonly string[];
  /** How often it is held in its first three months, and on how many of those dates something is in the way. */
  readonly times: number;
  readonly hindered: number;
  /** It names no room: on how many of the other dates every room of the place is in use or closed. */
  readonly noRoom: number;
  /** What is in the way, in whole sentences. */
  readonly clashes: readonly string[];
  /** Its first date: what the door does, and what else is held there. null: there is no date. */
  readonly firstDay: { readonly day: DayOfWeek; readonly others: readonly string[] } | null;
}

export interface ProposalsContent {
  readonly view: 'proposals';
  readonly side: ProposalSide;
  /** Latest changed first. */
  readonly proposals: readonly ProposalLine[];
  /** There are older ones that are over, which are not among them. */
  readonly hasOlder: boolean;
  readonly mayPropose: boolean;
}

export interface ProposalLine {
  readonly id: number;
  /** Where it stands; without the prefix of a language. */
  readonly to: string;
  readonly kind: 'start' | 'move' | 'end';
  readonly state: ProposalStateName;
  /** Whoever reads this is to answer. */
  readonly isYours: boolean;
  readonly title: string;
  readonly titleLanguage: Language;
  readonly placeName: string;
  /** For good: nobody answers it any more. */
  readonly isPlaceGone: boolean;
  readonly organisationName: string;
  readonly moment: string;
  readonly last: Pick<StoryStep, 'step' | 'side' | 'at' | 'lapsed'>;
}

export interface StoryStep {
  readonly step: 'proposed' | 'changed' | 'otherTime' | 'accepted' | 'declined' | 'withdrawn';
  readonly side: ProposalSide;
  readonly at: Instant;
  readonly words: string | null;
  /** Of `declined`: nobody did that, but something was agreed that it does not go with. */
  readonly lapsed: 'ended' | 'otherwiseAgreed' | null;
  /** What was proposed by then, and the room; null where that is the same as before. */
  readonly moment: { readonly from: string | null; readonly to: string } | null;
  readonly room: { readonly from: string; readonly to: string } | null;
}

/** What the other time is asked with: a whole rhythm, one date, or the last date. */
export type AskedWith = 'rhythm' | 'date' | 'lastDate';

export interface ProposalContent {
  readonly view: 'proposal';
  readonly side: ProposalSide;
  readonly kind: ProposalLine['kind'];
  readonly state: ProposalStateName;
  readonly version: number;
  readonly title: string;
  readonly titleLanguage: Language;
  readonly placeSlug: string;
  readonly placeName: string;
  readonly organisationName: string;
  /** What is proposed now, and in which room. */
  readonly moment: string;
  readonly roomName: string | null;
  /** How it is without it; null: it would be new. */
  readonly present: { readonly moment: string; readonly roomName: string | null } | null;
  readonly about: ProposalAbout;
  readonly steps: readonly StoryStep[];
  /** Something else was agreed or cancelled since it was made: nobody can say yes to it any more. */
  readonly otherwiseAgreed: boolean;
  /** How it fits; null where there is nothing to agree to any more. */
  readonly fit: MomentPreview | null;
  /** Where the answer is sent, without the prefix of a language, and the list; null: whoever reads this knows only this one. */
  readonly action: string;
  readonly list: string | null;
  readonly answers: readonly Answer[];
  readonly askedWith: AskedWith;
  readonly form: AnswerForm;
  readonly rooms: readonly Choice[];
  /** The form of another time is open, and what that would come down to. */
  readonly asksOther: boolean;
  readonly other: MomentPreview | null;
  /** It was done just now: said on top, once. */
  readonly justDone: boolean;
  readonly onward: Onward;
}

/** Where one goes from a proposal that was answered; without the prefix of a language, null: not there. */
export interface Onward {
  /** What was agreed. */
  readonly walkIn: string | null;
  /** A moment for what did not come about. */
  readonly otherMoment: string | null;
  /** The desk of the place, for who came by a mailed link. */
  readonly desk: string | null;
}

/** What may be answered: the first two by the place, `accept` also by the organisation. */
export const ANSWERS = ['accept', 'otherTime', 'decline', 'again', 'withdraw'] as const;
export type Answer = (typeof ANSWERS)[number];

export interface ProposalAbout {
  readonly helpTopics: readonly string[];
  readonly theme: string | null;
  readonly audience: Audience;
  readonly byAppointment: boolean;
  readonly languages: readonly SpokenLanguage[];
  readonly phone: string | null;
  readonly email: string | null;
}

export interface AnswerForm {
  readonly moment: MomentForm;
  readonly lastDate: string;
  readonly words: string;
}
