/** What was invented for the trial, and can be wiped. */
export interface SamplesContent {
  readonly view: 'samples';
  /** In the caller's care, and with samples in them. */
  readonly districts: readonly SamplesOfDistrict[];
  /** The one to be wiped, once somebody says that she is sure; null: none was chosen. */
  readonly chosen: SamplesOfDistrict | null;
  /** Where it goes on afterwards. */
  readonly next: 'samples' | 'begin';
}

export interface SamplesOfDistrict {
  readonly slug: string;
  readonly name: string;
  readonly places: number;
  readonly hosts: number;
  readonly walkIns: number;
}
