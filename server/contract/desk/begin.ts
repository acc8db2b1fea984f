/** Whose district it is: the one that is there, another that is known, or a new one. */
export const DISTRICT_CHOICES = ['this', 'known', 'new'] as const;

/** What the form of the first step says. */
export interface ChosenDistrict {
  readonly which: (typeof DISTRICT_CHOICES)[number];
  readonly known: string;
  readonly newName: string;
  readonly newMunicipality: string;
  /** The new name about which was asked "Bedoel je …?": sent once more, it is meant. */
  readonly askedAbout: string;
}

/** "Begin met je eigen wijk": four steps, each of which can be left and taken up again. */
export interface BeginContent {
  readonly view: 'begin';
  readonly district: {
    readonly done: boolean;
    readonly slug: string;
    /** As they are kept. */
    readonly name: string;
    readonly municipality: string;
  };
  readonly chosen: ChosenDistrict;
  /** The other districts that are known already. */
  readonly others: readonly { readonly slug: string; readonly name: string; readonly municipality: string }[];
  /** Invented hours, hosts and walk-in hours that are still there, by district. */
  readonly samples: readonly { readonly slug: string; readonly name: string; readonly places: number }[];
  /** The first place of one's own; null: there is none yet. */
  readonly place: {
    readonly slug: string;
    readonly name: string;
    readonly hasTimes: boolean;
    readonly hasHost: boolean;
    readonly isPublic: boolean;
  } | null;
  /** The step that is next, or that was asked for: 1 to 4; 5 when all are done. */
  readonly step: number;
}
