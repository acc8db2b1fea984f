/** The way in and out: nothing on these pages tells who is known here. */
export interface SignInContent {
  readonly view: 'signIn';
  /**
   * `address`: where the mail goes. `code`: the code that came with it. `link`: the mailed link was opened. `linkExpired`:
   * it no longer works. `resume`: signed in, with a form that is still to be sent. `signOut`: the way out.
   */
  readonly step: 'address' | 'code' | 'link' | 'linkExpired' | 'resume' | 'signOut';
  /** The path of this step, without the language. */
  readonly action: string;
  /** A path of our own to go on to; null: to the desk. */
  readonly back: string | null;
  /** As it was typed. */
  readonly email: string;
  /** A form that somebody sent when she was no longer signed in. */
  readonly kept: KeptForm | null;
  /** Without it a mail waits until somebody who may reads it. */
  readonly sendsMail: boolean;
  /** How long a link and its code work. */
  readonly minutes: number;
  /** She has just gone. */
  readonly isSignedOut: boolean;
}

export interface KeptForm {
  /** A path of our own, with its language. */
  readonly action: string;
  /** As a browser encodes it. */
  readonly body: string;
}
