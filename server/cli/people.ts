import { Command } from 'commander';
import { findPeople, getPersonByEmail } from '../../db/queries/people.ts';
import { removePerson } from '../auth/remove-person.ts';
import { localOf } from '../hours/local-time.ts';
import type { Person, Right } from '../model/caller.ts';
import { CommandRefused } from './command-refused.ts';
import type { Session } from './session.ts';
import { table } from './table.ts';
import { whenNotBusy } from './when-not-busy.ts';
import { withDatabase } from './with-database.ts';

export function addPeople(session: Session): Command {
  const people = new Command('people')
    .description('list who may sign in, or remove somebody')
    .addHelpText('after', EXAMPLES)
    .action(() => listPeople(session));
  people
    .command('list', { isDefault: true })
    .description('who may sign in, and to do what')
    .action(() => listPeople(session));
  people
    .command('remove')
    .description('remove somebody, with her phones and links; the history keeps a pseudonym')
    .argument('<email>')
    .action((email: string) => removeTyped(session, email));
  return people;
}

async function listPeople(session: Session): Promise<void> {
  const people = await withDatabase(session, { readonly: true }, (db) => findPeople(db));
  if (people.length === 0) session.terminal.say('Nobody is invited yet.');
  for (const line of table(people.map(toCells))) session.terminal.print(line);
}

function toCells({ email, rights, pseudonym, firstSignedInAt }: Person): string[] {
  const since = firstSignedInAt === null ? 'never signed in' : `since ${localOf(firstSignedInAt).date}`;
  return [email, pseudonym, since, rights.length === 0 ? 'no rights' : rights.map(inWords).join(', ')];
}

function inWords(right: Right): string {
  switch (right.role) {
    case 'host':
      return `host of ${right.placeSlug}`;
    case 'professional':
      return `professional of ${right.organisationSlug}`;
    case 'coordinator':
      return `coordinator of ${right.districtSlug}`;
    case 'administrator':
      return 'administrator';
  }
}

async function removeTyped(session: Session, email: string): Promise<void> {
  const act = { who: 'command line', at: session.now() };
  const pseudonym = await withDatabase(session, { readonly: false }, (db) =>
    whenNotBusy(() => {
      const person = getPersonByEmail(db, email);
      if (person === null) throw new CommandRefused(`There is nobody with the address ${email}.`);
      removePerson(db, { kind: 'operator' }, person.id, act);
      return person.pseudonym;
    }),
  );
  session.terminal.say(`${email} is removed. The history goes on calling her ${pseudonym}.`);
}

const EXAMPLES = `
Examples:
  binnenlopen people
  binnenlopen people remove host@example.org`;
