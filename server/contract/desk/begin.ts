/** "Begin met je eigen wijk": four steps, each of which can be left and taken up again. */
export interface BeginContent {
  readonly view: 'begin';
  readonly district: {
    readonly done: boolean;
    readonly slug: string;
    readonly name: string;
    readonly municipality: string;
    /** "Wij zijn een andere wijk". */
    readonly isOther: boolean;
  };
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
