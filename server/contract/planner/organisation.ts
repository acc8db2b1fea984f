/** What an organisation says of itself, and the list of them. Plain data. */

export interface OrganisationForm {
  readonly name: string;
  readonly description: string;
  readonly phone: string;
  readonly email: string;
}

export interface OrganisationContent {
  readonly view: 'organisation';
  readonly slug: string;
  /** As it is called now. */
  readonly name: string;
  readonly form: OrganisationForm;
  readonly mayRename: boolean;
  /** The caller keeps the list of all of them. */
  readonly isListed: boolean;
  /** How many walk-in hours have no phone or mailbox of their own, and so show these. */
  readonly walkIns: number;
}

export interface OrganisationsContent {
  readonly view: 'organisations';
  readonly organisations: readonly OrganisationLine[];
  readonly form: OrganisationForm;
}

export interface OrganisationLine {
  readonly slug: string;
  readonly name: string;
  /** Professionals who may sign in for it. */
  readonly people: number;
  readonly walkIns: number;
  readonly mayKeep: boolean;
}
