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
  readonly form: OrganisationForm;
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
