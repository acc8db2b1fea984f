/** What an organisation says of itself, and how it is reached: its own phone and mailbox, never a person's. */
import { Type } from 'typebox';
import { Check } from 'typebox/value';
import { type Database, inTransaction } from '../../db/open-database.ts';
import { type Act, recordChange } from '../../db/queries/change-log.ts';
import { findOrganisations } from '../../db/queries/directory.ts';
import { getLoggedChange } from '../../db/queries/history.ts';
import {
  addOrganisationRow,
  isOrganisationInUse,
  type OrganisationWords,
  removeOrganisation,
  saveOrganisationWords,
} from '../../db/queries/save-organisation.ts';
import type { WalkInFinding } from '../contract/words/walk-in-finding-words.ts';
import { actKeyOf, doneBefore } from '../desk/change-hours.ts';
import { canonical } from '../desk/hours-version.ts';
import { refused as notUndone } from '../desk/outcome.ts';
import { undoingOf } from '../desk/undo.ts';
import { recordUndoing, type Undone } from '../desk/undone.ts';
import { NotFound } from '../errors.ts';
import type { Organisation } from '../model/directory.ts';
import { numberedSlug, slugOf } from '../model/slug.ts';
import { tidy, tidyEmail, tidyPhone } from './check-content.ts';
import { type PlannerRefused, refused } from './outcome.ts';

const LONGEST_NAME = 80;
const LONGEST_DESCRIPTION = 400;

export interface OrganisationSaved {
  readonly kind: 'saved';
  readonly slug: string;
  readonly sequence: number;
}

export interface WordsToKeep extends OrganisationWords {
  readonly slug: string;
  readonly actKey: string | null;
}

/** Throws NotFound. */
export function saveOrganisation(
  db: Database,
  { slug, actKey, ...given }: WordsToKeep,
  act: Act,
): OrganisationSaved | PlannerRefused<'findings'> {
  const key = actKeyOf('saveOrganisation', slug, actKey);
  return inTransaction(db, () => {
    const earlier = doneBefore(db, key);
    if (earlier !== null) return { kind: 'saved', slug, sequence: earlier.sequence };
    const before = wordsOf(getOrganisation(db, slug));
    const findings: WalkInFinding[] = [];
    const words = tidied(given, findings);
    if (findings.length > 0) return refused('findings', findings);
    saveOrganisationWords(db, slug, words);
    const subject = `organisation:${slug}`;
    const change = { what: 'saveOrganisation', subject, before, after: words };
    const sequence = recordChange(db, act, { ...change, ...(key !== null && { actKey: key }) });
    return { kind: 'saved', slug, sequence };
  });
}

export interface OrganisationToAdd extends OrganisationWords {
  readonly name: string;
  readonly actKey: string | null;
}

/** So that people can be invited for it. One that is known by this name is not made twice. */
export function addOrganisation(
  db: Database,
  { name: givenName, actKey, ...given }: OrganisationToAdd,
  act: Act,
): OrganisationSaved | PlannerRefused<'findings'> | { readonly kind: 'known'; readonly slug: string } {
  const key = actKeyOf('addOrganisation', '', actKey);
  return inTransaction(db, () => {
    const earlier = doneBefore(db, key);
    if (earlier !== null)
      return { kind: 'saved', slug: earlier.subject.split(':')[1] ?? '', sequence: earlier.sequence };
    const findings: WalkInFinding[] = [];
    const name = tidy(givenName, '/name', LONGEST_NAME, findings);
    const words = tidied(given, findings);
    if (name === null) findings.push({ code: 'titleMissing', path: '/name' });
    if (name === null || findings.length > 0) return refused('findings', findings);
    const all = findOrganisations(db);
    const known = all.find((each) => slugOf(each.name) === slugOf(name));
    if (known !== undefined) return { kind: 'known', slug: known.slug };
    const organisation = { slug: freeSlug(all, name), name, ...words };
    addOrganisationRow(db, organisation);
    const subject = `organisation:${organisation.slug}`;
    const change = { what: 'addOrganisation', subject, before: null, after: { name, ...words } };
    const sequence = recordChange(db, act, { ...change, ...(key !== null && { actKey: key }) });
    return { kind: 'saved', slug: organisation.slug, sequence };
  });
}

/** Puts the words back; one that was added goes, while nothing belongs to it. Throws NotFound for another kind of change. */
export function undoOrganisation(db: Database, sequence: number, act: Act): Undone {
  return inTransaction(db, () => {
    const change = getLoggedChange(db, sequence);
    const slug = change?.subject.startsWith('organisation:') ? change.subject.slice(13) : null;
    if (change === null || slug === null) throw new NotFound('change', String(sequence));
    const earlier = undoingOf(db, change);
    if (earlier !== null) return { kind: 'undone', sequence: earlier.sequence, alreadyDone: true };
    const present = findOrganisations(db).find((each) => each.slug === slug);
    if (present === undefined) return notUndone('turnedSince');
    if (change.what === 'addOrganisation') {
      if (isOrganisationInUse(db, slug)) return notUndone('turnedSince');
      removeOrganisation(db, slug);
      return recordUndoing(db, change, wordsOf(present), null, act);
    }
    const { before: was, after: became } = change;
    if (change.what !== 'saveOrganisation' || !Check(Words, was)) return notUndone('notUndoable');
    if (canonical(wordsOf(present)) !== canonical(became)) return notUndone('turnedSince');
    const words = wordsOf(was);
    saveOrganisationWords(db, slug, words);
    return recordUndoing(db, change, wordsOf(present), words, act);
  });
}

/** Throws NotFound. */
export function getOrganisation(db: Database, slug: string): Organisation {
  const found = findOrganisations(db).find((each) => each.slug === slug);
  if (found === undefined) throw new NotFound('organisation', slug);
  return found;
}

const text = Type.Union([Type.String(), Type.Null()]);
const Words = Type.Unsafe<OrganisationWords>(
  Type.Object({ description: Type.String(), phone: text, email: text }),
);

function wordsOf({ description, phone, email }: OrganisationWords): OrganisationWords {
  return { description, phone, email };
}

function tidied(given: OrganisationWords, findings: WalkInFinding[]): OrganisationWords {
  return {
    description: tidy(given.description, '/description', LONGEST_DESCRIPTION, findings) ?? '',
    phone: tidyPhone(given.phone, findings),
    email: tidyEmail(given.email, findings),
  };
}

function freeSlug(all: readonly Organisation[], name: string): string {
  const taken = new Set(all.map(({ slug }) => slug));
  for (let number = 1; ; number += 1) {
    const slug = numberedSlug(slugOf(name), number);
    if (!taken.has(slug)) return slug;
  }
}
