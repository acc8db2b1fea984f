/** What a browser sends after it made or showed a passkey (WebAuthn level 3), as far as the server reads it. */
import { type Static, Type } from 'typebox';

/** Longer than the answers of any authenticator without attestation. */
const LONGEST = 8_000;
const Bytes = Type.String({ pattern: '^[A-Za-z0-9_-]*$', maxLength: LONGEST });
const Transport = Type.String({ pattern: '^[a-z-]{1,20}$' });

/** Browsers add fields of their own, so what is not listed is not read, rather than refused. */
export const MadePasskey = Type.Object({
  id: Bytes,
  rawId: Bytes,
  response: Type.Object({
    clientDataJSON: Bytes,
    attestationObject: Bytes,
    transports: Type.Optional(Type.Array(Transport, { maxItems: 10 })),
  }),
});
export type MadePasskey = Static<typeof MadePasskey>;

export const ShownPasskey = Type.Object({
  id: Bytes,
  rawId: Bytes,
  response: Type.Object({ clientDataJSON: Bytes, authenticatorData: Bytes, signature: Bytes }),
});
export type ShownPasskey = Static<typeof ShownPasskey>;
