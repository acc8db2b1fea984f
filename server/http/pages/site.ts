/** What all pages share: the data, the time, the address of the site and the built page. */
import type { Database } from '../../../db/open-database.ts';
import { findDistricts, findHelpTopics } from '../../../db/queries/directory.ts';
import { getOwnerSettings } from '../../../db/queries/owner-settings.ts';
import type { Clock } from '../../clock.ts';
import type { HelpMoment } from '../../contract/help-page.ts';
import type { DistrictLink, Page, PageContent } from '../../contract/page.ts';
import type { Instant } from '../../contract/timetable.ts';
import type { Language } from '../../contract/vocabulary.ts';
import { heldPerVersion } from '../../directory/held-per-version.ts';
import { NotFound } from '../../errors.ts';
import type { District } from '../../model/directory.ts';
import type { BuiltPage } from './renderer.ts';

export interface Site {
  readonly db: Database;
  readonly clock: Clock;
  /** True while the demonstration clock runs. */
  readonly demonstration: boolean;
  readonly baseUrl: string;
  readonly built: BuiltPage;
}

/** What one visit asks for. */
export interface Visit {
  readonly language: Language;
  /** Without the language prefix and the query. */
  readonly path: string;
  readonly search: string;
  readonly now: Instant;
}

/** The small lists, read again only when something was written. */
export const listsOf = heldPerVersion((db) => ({
  districts: findDistricts(db),
  helpTopics: findHelpTopics(db),
  owner: getOwnerSettings(db),
}));

/** The one that `/` shows; where none is marked, the first. */
export function homeDistrict(site: Site): District {
  const { districts } = listsOf(site.db);
  const home = districts.find((district) => district.home) ?? districts[0];
  if (home === undefined) throw new NotFound('district', 'home');
  return home;
}

export function toPage(site: Site, visit: Visit, content: PageContent): Page {
  return {
    ...visit,
    demonstration: site.demonstration,
    baseUrl: site.baseUrl,
    hasSamples: hasSamples(content),
    ownerName: listsOf(site.db).owner.ownerName,
    content,
  };
}

export function renderPage(site: Site, page: Page): Generator<void, string> {
  return site.built.renderDocument(page, site.built.assets[page.language]);
}

export function toDistrictLink({ slug, name, home }: District): DistrictLink {
  return { slug, name, home };
}

function hasSamples(content: PageContent): boolean {
  if (content.view === 'place') return content.place.timetable.sample;
  return content.view === 'list'
    ? content.places.some(({ timetable }) => timetable.sample)
    : momentsOn(content).some(({ date }) => date.sample);
}

/** The moments that a page of help shows; none on any other. */
export function momentsOn(content: PageContent): readonly HelpMoment[] {
  if (content.view === 'helpTopics') return content.topics.flatMap(({ moments }) => moments);
  if (content.view !== 'helpTopic') return [];
  return content.beyond === null ? content.moments : [...content.moments, content.beyond];
}
