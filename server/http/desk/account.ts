/** Her own name, address, language, phones and passkeys: one page, one form for each. */
import { inTransaction } from '../../../db/open-database.ts';
import { saveLanguage, saveName } from '../../../db/queries/people.ts';
import * as own from '../../auth/account.ts';
import { FIRST_ADDRESS } from '../../auth/first-administrator.ts';
import { askNewAddress, proveNewAddress } from '../../auth/new-address.ts';
import { passkeyDue } from '../../auth/passkey-due.ts';
import { ACCOUNT_SAVED, type AccountContent, type AccountSaved } from '../../contract/desk/account.ts';
import { LANGUAGES } from '../../contract/vocabulary.ts';
import { cleanText } from '../../directory/clean-text.ts';
import { NotAllowed, NotFound, PasskeyDue } from '../../errors.ts';
import { isMailAddress } from '../../mail/mail-address.ts';
import { type AccountProblem, accountProblem } from './account-problems.ts';
import type { DeskForm, DeskScreen, DeskVisit, Outcome } from './screen.ts';
import { personCalling } from './signed-in.ts';

const PATH = '/beheer/account';
const LONGEST_NAME = 80;

type Step = (visit: DeskVisit, form: DeskForm) => Outcome;

const STEPS: { readonly [step: string]: Step } = {
  details: saveDetails,
  newEmail: changeEmail,
  code: proveEmail,
  endSession,
  everywhere: signOutEverywhere,
  forgetPasskey,
};

export const account: DeskScreen = {
  path: PATH,
  act: 'keepAccount',
  show: (visit) => contentOf(visit, {}),
  save(visit, form) {
    const step = STEPS[form.text('step') ?? ''];
    if (step === undefined)
      return { kind: 'again', status: 200, content: contentOf(visit, {}), problems: [] };
    const typed = { newEmail: form.text('newEmail') ?? '', requestToken: form.text('requestToken') };
    try {
      return step(visit, form);
    } catch (error) {
      const why = reasonOf(error);
      if (why === null) throw error;
      return refused(visit, why, typed);
    }
  },
};

function saveDetails(visit: DeskVisit, form: DeskForm): Outcome {
  const { db, act } = visit;
  const { person } = personCalling(visit.caller);
  const typed = form.text('name');
  const name = typed === null ? null : cleanText(typed, LONGEST_NAME);
  if (name?.kind === 'refused') return refused(visit, 'name', { name: typed ?? '' });
  const language = LANGUAGES.find((known) => known === form.text('language')) ?? person.language;
  inTransaction(db, () => {
    if ((name?.text ?? null) !== person.name) saveName(db, person, name?.text ?? null, act);
    if (language !== person.language) saveLanguage(db, person, language, act);
  });
  return saved('details');
}

/** Without mail nothing can be proven, so the address counts at once. */
function changeEmail(visit: DeskVisit, form: DeskForm): Outcome {
  const { db, site, now } = visit;
  const caller = personCalling(visit.caller);
  const newEmail = form.text('newEmail') ?? '';
  if (!isMailAddress(newEmail)) return refused(visit, 'notAnAddress', { newEmail });
  if (!site.sendsMail) {
    own.changeOwnEmail(db, caller, newEmail, now);
    return saved('email');
  }
  const asked = askNewAddress(db, caller, newEmail, now);
  if (asked === null) return refused(visit, 'tooOften', { newEmail });
  const content = contentOf(visit, { newEmail, requestToken: asked.requestToken });
  return { kind: 'again', status: 200, content, problems: [] };
}

function proveEmail(visit: DeskVisit, form: DeskForm): Outcome {
  const [email, requestToken] = [form.text('newEmail') ?? '', form.text('requestToken') ?? ''];
  const code = form.text('code') ?? '';
  const caller = personCalling(visit.caller);
  if (proveNewAddress(visit.db, caller, { email, requestToken }, code, visit.now)) return saved('email');
  return refused(visit, 'wrongCode', { newEmail: email, requestToken });
}

function endSession({ db, caller }: DeskVisit, form: DeskForm): Outcome {
  own.endSession(db, personCalling(caller), Number(form.text('session') ?? Number.NaN));
  return saved('session');
}

function signOutEverywhere({ db, caller }: DeskVisit): Outcome {
  own.signOutEverywhere(db, personCalling(caller));
  const cookies = { session: null, asked: null };
  return { kind: 'done', to: '/aanmelden?uitgelogd=ja', sequence: null, cookies };
}

function forgetPasskey({ db, caller, now }: DeskVisit, form: DeskForm): Outcome {
  own.forgetPasskey(db, personCalling(caller), form.text('passkey') ?? '', now);
  return saved('passkey');
}

function saved(what: AccountSaved): Outcome {
  return { kind: 'done', to: `${PATH}?bewaard=${what}`, sequence: null };
}

type Typed = Partial<Pick<AccountContent, 'name' | 'newEmail' | 'requestToken'>>;

function refused(visit: DeskVisit, why: AccountProblem, typed: Typed): Outcome {
  const problems = [accountProblem(why, visit.language)];
  return { kind: 'again', status: 400, content: contentOf(visit, typed), problems };
}

/** null for what is not hers to hear about. */
function reasonOf(error: unknown): AccountProblem | null {
  if (error instanceof PasskeyDue) return 'passkeyDue';
  if (error instanceof NotAllowed) return 'addressRefused';
  return error instanceof NotFound ? 'gone' : null;
}

function contentOf({ db, now, caller, search }: DeskVisit, typed: Typed): AccountContent {
  const known = personCalling(caller);
  const { email, name, language } = known.person;
  return {
    view: 'account',
    email: email === FIRST_ADDRESS ? null : email,
    name: name ?? '',
    language,
    sessions: own.listSessions(db, known, now).map(({ id, device, seenAt, isThis }) => ({
      id,
      device: device === '?' ? null : device,
      seenAt,
      isThis,
    })),
    passkeys: own.listPasskeys(db, known),
    isPasskeyDue: passkeyDue(db, caller, now),
    newEmail: '',
    requestToken: null,
    saved: ACCOUNT_SAVED.find((what) => what === search.get('bewaard')) ?? null,
    ...typed,
  };
}
