import { findOrganisations } from '../../../db/queries/directory.ts';
import { findPeople } from '../../../db/queries/people.ts';
import { findWalkIns } from '../../../db/queries/walk-ins.ts';
import { mayKeepOrganisation } from '../../auth/in-her-care.ts';
import type { OrganisationForm, OrganisationsContent } from '../../contract/planner/organisation.ts';
import { addOrganisation } from '../../planner/keep-organisation.ts';
import { inForm, knownProblem, organisationForm } from '../planner/organisation.ts';
import { refusalProblems } from '../planner/proposal-problems.ts';
import type { DeskScreen, DeskVisit } from './screen.ts';

/** The organisations whose people hold walk-in hours; one is added here before anybody is invited for it. */
export const organisations: DeskScreen = {
  path: '/beheer/organisaties',
  act: 'oversee',
  show: (visit) => contentOf(visit),
  save(visit, form) {
    const { db, act, language } = visit;
    const typed = organisationForm(form);
    const added = addOrganisation(db, { actKey: form.actKey, ...inForm(typed) }, act);
    if (added.kind === 'saved') return { kind: 'done', to: organisations.path, sequence: added.sequence };
    const problems = added.kind === 'known' ? [knownProblem(language)] : refusalProblems(added, language);
    return {
      kind: 'again',
      status: added.kind === 'known' ? 409 : 400,
      content: contentOf(visit, typed),
      problems,
    };
  },
};

const EMPTY: OrganisationForm = { name: '', description: '', phone: '', email: '' };

function contentOf({ db, caller }: DeskVisit, form = EMPTY): OrganisationsContent {
  const people = findPeople(db);
  const walkIns = findWalkIns(db);
  return {
    view: 'organisations',
    organisations: findOrganisations(db).map(({ slug, name }) => ({
      slug,
      name,
      people: people.filter(({ rights }) =>
        rights.some((right) => right.role === 'professional' && right.organisationSlug === slug),
      ).length,
      walkIns: walkIns.filter(({ organisationSlug }) => organisationSlug === slug).length,
      mayKeep: mayKeepOrganisation(db, caller, slug),
    })),
    form,
  };
}
