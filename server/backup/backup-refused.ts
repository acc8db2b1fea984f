/** A backup or restore that was not carried out; everything is as it was. */
export class BackupRefused extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.name = 'BackupRefused';
    this.remedy = remedy;
  }
}
