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

/** Another goes by this name. */
export interface KnownOrganisation {
  readonly kind: 'known';
  readonly slug: string;
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
): OrganisationSaved | PlannerRefused<'findings'> | KnownOrganisation {
  const key = actKeyOf('saveOrganisation', slug, actKey);
  return inTransaction(db, () => {
    const earlier = doneBefore(db, key);
    if (earlier !== null) return { kind: 'saved', slug, sequence: earlier.sequence };
    const before = wordsOf(getOrganisation(db, slug));
    const checked = check(given);
    if (checked.kind === 'refused') return checked;
    const { words } = checked;
    const known = named(db, words.name);
    if (known !== undefined && known.slug !== slug) return { kind: 'known', slug: known.slug };
    saveOrganisationWords(db, slug, words);
    const subject = `organisation:${slug}`;
    const change = { what: 'saveOrganisation', subject, before, after: words };
    const sequence = recordChange(db, act, { ...change, ...(key !== null && { actKey: key }) });
    return { kind: 'saved', slug, sequence };
  });
}

export interface OrganisationToAdd extends OrganisationWords {
  readonly actKey: string | null;
}

/** So that people can be invited for it. One that is known by this name is not made twice. */
export function addOrganisation(
  db: Database,
  { actKey, ...given }: OrganisationToAdd,
  act: Act,
): OrganisationSaved | PlannerRefused<'findings'> | KnownOrganisation {
  const key = actKeyOf('addOrganisation', '', actKey);
  return inTransaction(db, () => {
    const earlier = doneBefore(db, key);
    if (earlier !== null)
      return { kind: 'saved', slug: earlier.subject.split(':')[1] ?? '', sequence: earlier.sequence };
    const checked = check(given);
    if (checked.kind === 'refused') return checked;
    const { words } = checked;
    const known = named(db, words.name);
    if (known !== undefined) return { kind: 'known', slug: known.slug };
    const organisation = { slug: freeSlug(findOrganisations(db), words.name), ...words };
    addOrganisationRow(db, organisation);
    const subject = `organisation:${organisation.slug}`;
    const change = { what: 'addOrganisation', subject, before: null, after: words };
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
    const isKnown = Check(Words, was) && Check(Words, became);
    if (change.what !== 'saveOrganisation' || !isKnown) return notUndone('notUndoable');
    // What was kept before names could be changed has none.
    const words = { ...wordsOf(present), ...was };
    if (canonical(wordsOf(present)) !== canonical({ ...wordsOf(present), ...became }))
      return notUndone('turnedSince');
    if ((named(db, words.name)?.slug ?? slug) !== slug) return notUndone('turnedSince');
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
const Words = Type.Object({
  name: Type.Optional(Type.String()),
  ...{ description: Type.String(), phone: text, email: text },
});

function wordsOf({ name, description, phone, email }: OrganisationWords): OrganisationWords {
  return { name, description, phone, email };
}

/** The one that is known by this name, however it is written. */
function named(db: Database, name: string): Organisation | undefined {
  return findOrganisations(db).find((each) => slugOf(each.name) === slugOf(name));
}

function check(
  given: OrganisationWords,
): { readonly kind: 'words'; readonly words: OrganisationWords } | PlannerRefused<'findings'> {
  const findings: WalkInFinding[] = [];
  const name = tidy(given.name, '/name', LONGEST_NAME, findings);
  if (name === null) findings.push({ code: 'titleMissing', path: '/name' });
  const words = {
    name: name ?? '',
    description: tidy(given.description, '/description', LONGEST_DESCRIPTION, findings) ?? '',
    phone: tidyPhone(given.phone, findings),
    email: tidyEmail(given.email, findings),
  };
  return findings.length > 0 ? refused('findings', findings) : { kind: 'words', words };
}

function freeSlug(all: readonly Organisation[], name: string): string {
  const taken = new Set(all.map(({ slug }) => slug));
  for (let number = 1; ; number += 1) {
    const slug = numberedSlug(slugOf(name), number);
    if (!taken.has(slug)) return slug;
  }
}
