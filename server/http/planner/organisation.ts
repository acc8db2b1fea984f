import { findWalkIns } from '../../../db/queries/walk-ins.ts';
import { mayKeepOrganisation, mayRenameOrganisation } from '../../auth/in-her-care.ts';
import { ANY, may } from '../../auth/may.ts';
import type { DeskProblem } from '../../contract/desk/desk-page.ts';
import type { OrganisationContent, OrganisationForm } from '../../contract/planner/organisation.ts';
import type { Language } from '../../contract/vocabulary.ts';
import { NotFound } from '../../errors.ts';
import type { Organisation } from '../../model/directory.ts';
import { getOrganisation, saveOrganisation } from '../../planner/keep-organisation.ts';
import type { DeskForm, DeskScreen, DeskVisit } from '../desk/screen.ts';
import { organisationAddress } from './planner-addresses.ts';
import { refusalProblems } from './proposal-problems.ts';

/** How visitors reach an organisation, and what it says of itself. */
export const organisation: DeskScreen = {
  path: '/planner/organisatie/:organisation',
  act: 'keepOrganisation',
  show: (visit) => contentOf(visit, organisationOf(visit)),
  save(visit, form) {
    const { db, act, caller, language } = visit;
    const found = organisationOf(visit);
    const asked = organisationForm(form);
    const mayRename = mayRenameOrganisation(db, caller, found.slug) && form.has('name');
    const typed = mayRename ? asked : { ...asked, name: found.name };
    const saved = saveOrganisation(db, { slug: found.slug, actKey: form.actKey, ...inForm(typed) }, act);
    if (saved.kind === 'saved')
      return { kind: 'done', to: organisationAddress(found.slug), sequence: saved.sequence };
    return {
      kind: 'again',
      status: saved.kind === 'known' ? 409 : 400,
      content: contentOf(visit, found, typed),
      problems: saved.kind === 'known' ? [knownProblem(language)] : refusalProblems(saved, language),
    };
  },
};

/** Throws NotFound, also for one that is not the caller's. */
function organisationOf({ db, caller, params }: DeskVisit): Organisation {
  const { organisation: slug = '' } = params;
  if (!mayKeepOrganisation(db, caller, slug)) throw new NotFound('organisation', slug);
  return getOrganisation(db, slug);
}

function contentOf(
  { db, caller }: DeskVisit,
  found: Organisation,
  form?: OrganisationForm,
): OrganisationContent {
  const { slug, name, description, phone, email } = found;
  const shows = findWalkIns(db, { organisationSlug: slug }).filter(
    ({ ownContact }) => ownContact.phone === null || ownContact.email === null,
  );
  return {
    view: 'organisation',
    ...{ slug, name },
    mayRename: mayRenameOrganisation(db, caller, slug),
    isListed: may(caller, 'oversee', ANY),
    form: form ?? { name, description, phone: phone ?? '', email: email ?? '' },
    walkIns: shows.length,
  };
}

export function organisationForm(form: DeskForm): OrganisationForm {
  const text = (name: string) => form.text(name) ?? '';
  return { name: text('name'), description: text('description'), phone: text('phone'), email: text('email') };
}

export function inForm({ name, description, phone, email }: OrganisationForm) {
  const orNull = (text: string) => (text === '' ? null : text);
  return { name, description, phone: orNull(phone), email: orNull(email) };
}

export function knownProblem(language: Language): DeskProblem {
  return { field: 'name', sentence: KNOWN[language], mend: null };
}

const KNOWN: { readonly [Name in Language]: string } = {
  nl: 'Er is al een organisatie met deze naam.',
  en: 'There is an organisation with this name already.',
};
