/** A passkey without a phone: a real key that signs as WebAuthn asks (level 3, "none" attestation, ES256). */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { MadePasskey, ShownPasskey } from '../../server/contract/shapes/passkey-shapes.ts';

export interface Authenticator {
  make(challenge: string): MadePasskey;
  show(challenge: string): ShownPasskey;
}

export interface AuthenticatorOptions {
  readonly origin: string;
  /** As the browser works it out of the address; a lying page cannot change it. */
  readonly rpId?: string;
  /** Whether a finger, a face or a code was asked for. */
  readonly userVerified?: boolean;
}

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const ATTESTED = 0x40;

export function softwareAuthenticator({
  origin,
  rpId = new URL(origin).hostname,
  userVerified = true,
}: AuthenticatorOptions): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  let counter = 0;

  const clientData = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

  function authenticatorData(more: number, rest: Buffer = Buffer.alloc(0)): Buffer {
    const flags = USER_PRESENT | (userVerified ? USER_VERIFIED : 0) | more;
    counter += 1;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(Buffer.from(rpId)), Buffer.from([flags]), count, rest]);
  }

  const named = { id: id.toString('base64url'), rawId: id.toString('base64url') };
  return {
    make(challenge) {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const credential = Buffer.concat([Buffer.alloc(16), length, id, coseKey(publicKey)]);
      const attestation = cborMap([
        [cborText('fmt'), cborText('none')],
        [cborText('attStmt'), cborMap([])],
        [cborText('authData'), cborBytes(authenticatorData(ATTESTED, credential))],
      ]);
      const clientDataJSON = clientData('webauthn.create', challenge).toString('base64url');
      const attestationObject = attestation.toString('base64url');
      return { ...named, response: { clientDataJSON, attestationObject, transports: ['internal'] } };
    },
    show(challenge) {
      const data = authenticatorData(0);
      const client = clientData('webauthn.get', challenge);
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey);
      return {
        ...named,
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: signature.toString('base64url'),
        },
      };
    },
  };
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** Key type 2 (elliptic), algorithm −7 (ES256), curve 1 (P-256), and the point. */
function coseKey(publicKey: KeyObject): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  return cborMap([
    [cborInteger(1), cborInteger(2)],
    [cborInteger(3), cborInteger(-7)],
    [cborInteger(-1), cborInteger(1)],
    [cborInteger(-2), cborBytes(Buffer.from(x, 'base64url'))],
    [cborInteger(-3), cborBytes(Buffer.from(y, 'base64url'))],
  ]);
}

// As much of CBOR (RFC 8949) as this takes.

function head(major: number, argument: number): Buffer {
  if (argument < 24) return Buffer.from([(major << 5) | argument]);
  if (argument < 256) return Buffer.from([(major << 5) | 24, argument]);
  return Buffer.from([(major << 5) | 25, argument >> 8, argument & 0xff]);
}

function cborInteger(value: number): Buffer {
  return value < 0 ? head(1, -1 - value) : head(0, value);
}

function cborBytes(bytes: Buffer): Buffer {
  return Buffer.concat([head(2, bytes.length), bytes]);
}

function cborText(text: string): Buffer {
  return Buffer.concat([head(3, Buffer.byteLength(text)), Buffer.from(text)]);
}

function cborMap(entries: readonly (readonly [Buffer, Buffer])[]): Buffer {
  return Buffer.concat([head(5, entries.length), ...entries.flat()]);
}
