import { getPersonByEmail } from '../../../db/queries/people.ts';
import { mayTake } from '../../auth/in-her-care.ts';
import { type Invited, invite } from '../../auth/invite.ts';
import { passkeyDue } from '../../auth/passkey-due.ts';
import type { FreshInvitation, PasskeyDueContent } from '../../contract/desk/people.ts';
import { LANGUAGES } from '../../contract/vocabulary.ts';
import { NotAllowed, NotFound } from '../../errors.ts';
import { isMailAddress } from '../../mail/mail-address.ts';
import type { Right } from '../../model/caller.ts';
import { peopleContent } from './people-content.ts';
import { type PeopleProblem, peopleProblem } from './people-problems.ts';
import { rightOfValue, valueOfRight } from './right-in-form.ts';
import type { DeskForm, DeskScreen, DeskVisit, Outcome } from './screen.ts';
import { squareCode } from './square-code.ts';

/** Who may do what, and inviting somebody. Addresses are shown only after her passkey, where she has one. */
export const people: DeskScreen = {
  path: '/beheer/mensen',
  act: 'invite',
  show: (visit) => (isDue(visit) ? PASSKEY_DUE : peopleContent(visit)),
  save: inviteSomebody,
};

export const PASSKEY_DUE: PasskeyDueContent = { view: 'passkeyDue' };

export function isDue({ db, caller, now }: DeskVisit): boolean {
  return passkeyDue(db, caller, now);
}

function inviteSomebody(visit: DeskVisit, form: DeskForm): Outcome {
  const { db, caller, site, act } = visit;
  if (isDue(visit)) return { kind: 'again', status: 409, content: PASSKEY_DUE, problems: [] };
  const language = LANGUAGES.find((known) => known === form.text('language')) ?? visit.language;
  const typed = { email: form.text('email') ?? '', right: form.text('right') ?? '', language };
  const right = rightOfValue(typed.right);
  const again = (why: PeopleProblem): Outcome => ({
    kind: 'again',
    status: 400,
    content: peopleContent(visit, { typed }),
    problems: [peopleProblem(why, visit.language)],
  });
  if (!isMailAddress(typed.email)) return again('notAnAddress');
  if (right === null) return again('noRight');
  try {
    const invitation = { email: typed.email, rights: [right], language } as const;
    const had = getPersonByEmail(db, typed.email)?.rights.map(valueOfRight) ?? [];
    const made = invite(db, caller, invitation, site.baseUrl, act);
    const invited = toFresh(visit, made, had.includes(valueOfRight(right)) ? null : right);
    return { kind: 'again', status: 200, content: peopleContent(visit, { invited }), problems: [] };
  } catch (error) {
    if (error instanceof NotAllowed || error instanceof NotFound) {
      const isApart = error instanceof NotAllowed && right.role === 'professional';
      return again(isApart ? 'organisationApart' : 'notYours');
    }
    throw error;
  }
}

/** Where mail leaves by itself the link stays in it: nobody else needs to hold it. */
function toFresh(
  { db, caller, site }: DeskVisit,
  { person, link, expiresAt }: Invited,
  fresh: Right | null,
): FreshInvitation {
  const isHers = fresh !== null && mayTake(db, caller, fresh);
  const given = isHers ? { personId: person.id, right: valueOfRight(fresh) } : null;
  const shown = site.sendsMail || link === null ? null : { address: link, code: squareCode(link) };
  return { email: person.email, given, until: expiresAt, link: shown, isMailed: site.sendsMail };
}
