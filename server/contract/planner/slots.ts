/** The screen "Wanneer kan ik een spreekuur houden?". */
import type { PartOfDay } from './slot.ts';

export interface SlotsContent {
  readonly view: 'slots';
  readonly form: SlotForm;
  readonly choices: SlotChoices;
  /** Too many searches in a minute: nothing was looked for, and in so many seconds it will be. */
  readonly waitSeconds: number | null;
  /** null: nothing was asked yet. */
  readonly found: FoundMoments | null;
}

/** What stands in the form, as it stands in the address. */
export interface SlotForm {
  /** Empty: whatever it is. */
  readonly helpTopic: string;
  /** For what stands under no kind of help. Empty: none. */
  readonly theme: string;
  readonly weekdays: readonly string[];
  readonly parts: readonly PartOfDay[];
  readonly minutes: string;
  /** "everyWeeks:1", "nth:-1", "once" */
  readonly rhythm: string;
  readonly from: string;
  readonly audience: string;
  readonly quiet: boolean;
  readonly wheelchair: boolean;
  readonly host: boolean;
  /** Empty: nothing to avoid. */
  readonly notTopic: string;
  readonly notOrganisation: string;
  /** Empty: wherever. */
  readonly place: string;
  readonly neighbourhoods: readonly string[];
  /** Empty: all her own, of which there are several. */
  readonly district: string;
}

type Choice = readonly [value: string, label: string];

export interface SlotChoices {
  readonly helpTopics: readonly Choice[];
  readonly themes: readonly Choice[];
  readonly organisations: readonly Choice[];
  readonly places: readonly Choice[];
  readonly neighbourhoods: readonly Choice[];
  readonly districts: readonly Choice[];
  /** She keeps or coordinates in more than one. */
  readonly hasSeveralDistricts: boolean;
  /** The first and last date from which can be asked. */
  readonly earliest: string;
  readonly latest: string;
}

export interface FoundMoments {
  /** The date that was asked is over or too far away: the one in the form was taken instead. */
  readonly otherDate: boolean;
  /** So was the length that was asked, which no walk-in hour has. */
  readonly otherLength: boolean;
  readonly moments: readonly MomentCard[];
  /** Where there are none: what may be dropped, each with the address of the question without it. */
  readonly drops: readonly { readonly words: string; readonly to: string }[];
  /** The last date that was looked at. */
  readonly through: string;
}

export interface MomentCard {
  readonly placeSlug: string;
  readonly placeName: string;
  readonly neighbourhoodName: string | null;
  readonly roomName: string | null;
  /** "Elke dinsdag van 13:00 tot 15:00, vanaf 1 december" */
  readonly when: string;
  readonly sample: boolean;
  /** Out of a hundred. */
  readonly score: number;
  readonly pluses: readonly string[];
  readonly minuses: readonly string[];
  /** "13:15", of those that are just as good. */
  readonly alsoAt: readonly string[];
  readonly alsoIn: readonly string[];
  /** How many dates it would be held on in three months, and those behind a closed door with why. */
  readonly dates: number;
  readonly shut: readonly string[];
  /** Where it is proposed; null for whoever may not. */
  readonly proposeAt: string | null;
}
