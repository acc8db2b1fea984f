import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { removeSession } from '../../../db/queries/sessions.ts';
import { deviceOf } from '../../auth/device.ts';
import { passkeySite } from '../../auth/passkey-site.ts';
import { registerPasskey, registrationOptions, type SignedIn } from '../../auth/register-passkey.ts';
import { showingOptions, showPasskey } from '../../auth/show-passkey.ts';
import { MadePasskey, ShownPasskey } from '../../contract/shapes/passkey-shapes.ts';
import { NotSignedIn } from '../../errors.ts';
import type { Api } from '../api.ts';
import { type CallerParts, requireMay } from '../caller.ts';
import { InvalidInput } from '../invalid-input.ts';
import { setCookie } from '../session-cookies.ts';
import type { SignInTries } from '../tries.ts';

const KEEP = { config: { act: 'keepAccount' } } as const;
const SIGN_IN = { config: { act: 'signIn' } } as const;

const NewPasskey = Type.Object(
  { passkey: MadePasskey, label: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })) },
  { additionalProperties: false },
);
const Showing = Type.Object({ passkey: ShownPasskey }, { additionalProperties: false });

export interface SessionParts extends CallerParts {
  readonly tries: SignInTries;
}

/** For the scripts of the sign-in and account pages: JSON in, JSON out, kept nowhere on the way. */
export function sessionPasskeyRoutes(app: Api, parts: SessionParts): void {
  const { db, clock, baseUrl, tries } = parts;
  const site = passkeySite(baseUrl);

  app.post('/aanmelden/passkey/options', SIGN_IN, async (request, reply) => {
    tries.passkey.count(request, clock());
    return answer(reply, await showingOptions(db, site, clock()));
  });

  app.post('/aanmelden/passkey/verify', { ...SIGN_IN, schema: { body: Showing } }, async (request, reply) => {
    tries.passkey.count(request, clock());
    const now = clock();
    const device = deviceOf(request.headers['user-agent']);
    const outcome = await showPasskey(db, request.caller, site, request.body.passkey, device, now);
    if (outcome.kind === 'refused') throw doesNotHold();
    if (outcome.kind === 'signedIn') {
      const { caller } = request;
      if (caller.kind === 'person' || caller.kind === 'barPhone') removeSession(db, caller.sessionId);
      setCookie(reply, 'session', outcome.session, baseUrl, now);
    }
    return answer(reply, { outcome: outcome.kind });
  });

  app.post('/beheer/account/passkeys/options', KEEP, async (request, reply) =>
    answer(reply, await registrationOptions(db, signedIn(request), site, clock())),
  );

  app.post(
    '/beheer/account/passkeys/verify',
    { ...KEEP, schema: { body: NewPasskey }, attachValidation: true },
    async (request, reply) => {
      const caller = signedIn(request);
      if (request.validationError !== undefined) throw doesNotHold();
      const { passkey, label = deviceOf(request.headers['user-agent']) } = request.body;
      const isKept = await registerPasskey(db, caller, site, passkey, label, clock());
      if (!isKept) throw doesNotHold();
      return answer(reply, { outcome: 'registered' });
    },
  );
}

function answer(reply: FastifyReply, value: object): FastifyReply {
  return reply.header('cache-control', 'no-store').send(value);
}

/** Throws NotSignedIn; a phone behind the bar has no account either. */
function signedIn(request: FastifyRequest): SignedIn {
  requireMay(request, 'keepAccount', 'any');
  const { caller } = request;
  if (caller.kind !== 'person') throw new NotSignedIn();
  return caller;
}

/** Whatever was wrong with it: which of the checks it failed is not the sender's business. */
function doesNotHold(): InvalidInput {
  return new InvalidInput([
    {
      path: 'passkey',
      code: 'passkeyDoesNotHold',
      message: 'This passkey does not hold here.',
      remedy: 'Try again, or sign in with a link by mail.',
    },
  ]);
}
