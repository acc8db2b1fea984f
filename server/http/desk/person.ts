import { getPerson } from '../../../db/queries/people.ts';
import { isInCareOf, mayTake } from '../../auth/in-her-care.ts';
import { invitedFor } from '../../auth/invited-for.ts';
import { removePerson, withdrawRight } from '../../auth/remove-person.ts';
import type { PersonContent, RightChoice } from '../../contract/desk/people.ts';
import { NotAllowed, NotFound } from '../../errors.ts';
import type { Person, Right } from '../../model/caller.ts';
import { isDue, PASSKEY_DUE } from './people.ts';
import { lines } from './people-content.ts';
import { peopleProblem } from './people-problems.ts';
import { choiceOf, rightOfValue } from './right-in-form.ts';
import type { DeskForm, DeskScreen, DeskVisit, Outcome } from './screen.ts';

/** One person: the second step before something of hers is taken away. */
export const person: DeskScreen = {
  path: '/beheer/mensen/:person',
  act: 'removePerson',
  show: (visit) => (isDue(visit) ? PASSKEY_DUE : contentOf(visit)),
  save(visit, form) {
    if (isDue(visit)) return { kind: 'again', status: 409, content: PASSKEY_DUE, problems: [] };
    try {
      return form.text('step') === 'withdraw' ? withdraw(visit, form) : remove(visit);
    } catch (error) {
      if (!(error instanceof NotAllowed)) throw error;
      const problems = [peopleProblem('lastOne', visit.language)];
      return { kind: 'again', status: 409, content: contentOf(visit), problems };
    }
  },
};

function remove(visit: DeskVisit): Outcome {
  const { id } = somebody(visit);
  removePerson(visit.db, visit.caller, id, visit.act);
  return { kind: 'done', to: '/beheer/mensen?weg=ja', sequence: null };
}

/** Whoever may do nothing any more goes: nobody would know why she is still there. */
function withdraw(visit: DeskVisit, form: DeskForm): Outcome {
  const { db, caller, act } = visit;
  const { id, rights } = somebody(visit);
  if (rights.length === 1) return remove(visit);
  const right = rightOfValue(form.text('right') ?? '');
  if (right === null) throw new NotFound('right', form.text('right') ?? '');
  withdrawRight(db, caller, id, right, act);
  return { kind: 'done', to: '/beheer/mensen', sequence: null };
}

/** Throws NotFound for nobody, and for somebody of whom nothing is in the caller's care. */
function somebody({ db, caller, params }: DeskVisit): Person {
  const typed = params.person ?? '';
  const found = /^\d{1,15}$/.test(typed) ? getPerson(db, Number(typed)) : null;
  if (found === null || !found.rights.some((right) => mayTake(db, caller, right))) {
    throw new NotFound('person', typed);
  }
  return found;
}

function contentOf(visit: DeskVisit): PersonContent {
  const { db, caller } = visit;
  const found = somebody(visit);
  return {
    view: 'person',
    person: lines(visit)(found),
    rights: found.rights.filter((right) => mayTake(db, caller, right)).map((right) => named(visit, right)),
    hasMore: found.rights.length > 1,
    mayRemove: isInCareOf(db, caller, found),
  };
}

function named({ db }: DeskVisit, right: Right): RightChoice {
  const known = invitedFor(db, right);
  switch (known.role) {
    case 'administrator':
      return choiceOf(right, '');
    case 'host':
      return choiceOf(right, known.placeName);
    case 'professional':
      return choiceOf(right, known.organisationName);
    case 'coordinator':
      return choiceOf(right, known.districtName);
  }
}
