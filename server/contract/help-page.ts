/** What the server hands to the pages of help, by topic. They are never hydrated: the server writes them whole. */
import type { DistrictLink, Topic, WalkInDate } from './page.ts';
import type { Audience, SpokenLanguage } from './vocabulary.ts';

/** Query keys `audience`, `language`, `near` and `district`, as on the list. */
export interface HelpFilter {
  readonly audience: Audience | null;
  readonly language: SpokenLanguage | null;
  readonly near: string | null;
}

/** One date on which there is help, and where. */
export interface HelpMoment {
  readonly date: WalkInDate;
  readonly place: {
    readonly slug: string;
    readonly name: string;
    readonly street: string | null;
    readonly neighbourhoodName: string | null;
    /** Set only when `near` was asked and both points are exact. */
    readonly metres: number | null;
  };
}

interface HelpPage {
  readonly district: DistrictLink;
  /** Those that have places. */
  readonly otherDistricts: readonly DistrictLink[];
  readonly filter: HelpFilter;
  /** Streets to measure distances from, each by the place that stands for it; none where no distance is told. */
  readonly streets: readonly { readonly near: string; readonly name: string }[];
}

export interface HelpTopicsContent extends HelpPage {
  readonly view: 'helpTopics';
  readonly topics: readonly { readonly topic: Topic; readonly moments: readonly HelpMoment[] }[];
}

export interface HelpTopicContent extends HelpPage {
  readonly view: 'helpTopic';
  readonly topic: Topic;
  /** Others need not know of it: neither address nor title tells. */
  readonly sensitive: boolean;
  /** The coming fourteen days by start, with what is cancelled. */
  readonly moments: readonly HelpMoment[];
  /** How many of them the filter left out. */
  readonly leftOut: number;
  /** The first after that, where those days have none that is held. */
  readonly beyond: HelpMoment | null;
  /** Where one can say that one had wanted to come. */
  readonly wishPlaces: readonly { readonly slug: string; readonly name: string }[];
}
