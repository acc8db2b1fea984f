import { findWalkIns } from '../../../db/queries/walk-ins.ts';
import { may } from '../../auth/may.ts';
import type { OrganisationContent, OrganisationForm } from '../../contract/planner/organisation.ts';
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
    const { db, act, language } = visit;
    const found = organisationOf(visit);
    const typed = { ...organisationForm(form), name: found.name };
    const saved = saveOrganisation(db, { slug: found.slug, actKey: form.actKey, ...inForm(typed) }, act);
    if (saved.kind === 'saved')
      return { kind: 'done', to: organisationAddress(found.slug), sequence: saved.sequence };
    const problems = refusalProblems(saved, language);
    return { kind: 'again', status: 400, content: contentOf(visit, found, typed), problems };
  },
};

/** Throws NotFound, also for one that is not the caller's. */
function organisationOf({ db, caller, params }: DeskVisit): Organisation {
  const { organisation: slug = '' } = params;
  if (!may(caller, 'keepOrganisation', { organisationSlug: slug })) throw new NotFound('organisation', slug);
  return getOrganisation(db, slug);
}

function contentOf({ db }: DeskVisit, found: Organisation, form?: OrganisationForm): OrganisationContent {
  const { slug, name, description, phone, email } = found;
  const shows = findWalkIns(db, { organisationSlug: slug }).filter(
    ({ ownContact }) => ownContact.phone === null || ownContact.email === null,
  );
  return {
    view: 'organisation',
    slug,
    form: form ?? { name, description, phone: phone ?? '', email: email ?? '' },
    walkIns: shows.length,
  };
}

export function organisationForm(form: DeskForm): OrganisationForm {
  const text = (name: string) => form.text(name) ?? '';
  return { name: text('name'), description: text('description'), phone: text('phone'), email: text('email') };
}

export function inForm({ description, phone, email }: OrganisationForm) {
  const orNull = (text: string) => (text === '' ? null : text);
  return { description, phone: orNull(phone), email: orNull(email) };
}
