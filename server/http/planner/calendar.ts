import { getCalendarLink, revokeCalendarLink } from '../../../db/queries/calendar-links.ts';
import { findOrganisations } from '../../../db/queries/directory.ts';
import { findProposals, UNANSWERED } from '../../../db/queries/proposals.ts';
import { findWalkIns } from '../../../db/queries/walk-ins.ts';
import { makeCalendarLink } from '../../auth/calendar-links.ts';
import type {
  FeedAddress,
  NamedFeed,
  OwnCalendarContent,
  WalkInToJoin,
} from '../../contract/planner/calendar.ts';
import { slugsIn } from '../../directory/help-by-topic.ts';
import { localOf } from '../../hours/local-time.ts';
import type { Person } from '../../model/caller.ts';
import { isOver } from '../../planner/is-over.ts';
import { ownWalkIns } from '../../planner/own-calendar.ts';
import { placeNames } from '../desk/place-names.ts';
import type { DeskScreen, DeskVisit } from '../desk/screen.ts';
import { personCalling } from '../desk/signed-in.ts';
import { squareCode } from '../desk/square-code.ts';
import { listsOf } from '../pages/site.ts';
import { nameInAddress } from '../pages/topic-names.ts';
import { ownDistrict } from './slot-form.ts';
import { aboutOf } from './walk-in-about.ts';

const PATH = '/planner/agenda';
/** In the address of the page after it was revoked. */
const REVOKED = 'ingetrokken';

/** Her own calendar, at an address that is told once and can be taken back; and those that anybody may subscribe to. */
export const ownCalendar: DeskScreen = {
  path: PATH,
  act: 'openPlanner',
  show: (visit) => contentOf(visit, null),
  save(visit, form) {
    const { db, act, caller } = visit;
    const { person } = personCalling(caller);
    if (form.text('step') === 'revoke') {
      revokeCalendarLink(db, person, act);
      return { kind: 'done', to: `${PATH}?${REVOKED}=ja`, sequence: null };
    }
    const feed = feedAt(visit, `/agenda/eigen/${makeCalendarLink(db, person, act)}.ics`);
    // A camera opens an address that it knows the kind of.
    const content = contentOf(visit, { ...feed, code: squareCode(feed.subscribe) });
    return { kind: 'again', status: 200, content, problems: [] };
  },
};

function contentOf(visit: DeskVisit, fresh: OwnCalendarContent['fresh']): OwnCalendarContent {
  const { db, caller, search } = visit;
  const { person } = personCalling(caller);
  const held = ownWalkIns(db, person).length;
  return {
    view: 'ownCalendar',
    madeAt: getCalendarLink(db, person.id)?.madeAt ?? null,
    fresh,
    revoked: search.has(REVOKED),
    held,
    toJoin: held > 0 ? [] : toJoin(visit, person),
    proposed: findProposals(db, { personId: person.id, states: UNANSWERED }).length,
    ...feedsFor(visit, person),
  };
}

/** A calendar without what she does would stay empty, and nobody but she can say what that is. */
function toJoin(visit: DeskVisit, { rights }: Person): WalkInToJoin[] {
  const { db, now } = visit;
  const today = localOf(now).date;
  return rights
    .flatMap((right) =>
      right.role === 'professional' ? findWalkIns(db, { organisationSlug: right.organisationSlug }) : [],
    )
    .filter((walkIn) => !isOver(walkIn, today))
    .map((walkIn) => {
      const { slug, title, titleLanguage, placeName } = aboutOf(visit, walkIn);
      return { slug, title, titleLanguage, placeName };
    });
}

function feedsFor(
  visit: DeskVisit,
  { rights }: Person,
): Pick<OwnCalendarContent, 'organisations' | 'places' | 'topics'> {
  const { db, caller, language } = visit;
  const { districts, helpTopics } = listsOf(db);
  const home = districts.find(({ home }) => home) ?? districts[0];
  const district = ownDistrict(db, caller) ?? home?.slug ?? '';
  const inDistrict = district === home?.slug ? '' : `?district=${district}`;
  const own = rights.flatMap((right) => (right.role === 'professional' ? [right.organisationSlug] : []));
  const named = (name: string, path: string): NamedFeed => ({ name, ...feedAt(visit, path) });
  return {
    organisations: findOrganisations(db)
      .filter(({ slug }) => own.length === 0 || own.includes(slug))
      .map(({ slug, name }) => named(name, `/agenda/organisatie/${slug}.ics`)),
    places: placeNames(db, slugsIn(db, district)).map(({ slug, name }) => named(name, `/agenda/${slug}.ics`)),
    topics: helpTopics.map((topic) =>
      named(
        language === 'en' ? topic.nameEn : topic.nameNl,
        `/agenda/hulp/${nameInAddress(topic)}.ics${inDistrict}`,
      ),
    ),
  };
}

/** In the language of the page, which is hers. */
function feedAt({ site, language }: DeskVisit, path: string): FeedAddress {
  const address = `${site.baseUrl}${language === 'nl' ? '' : `/${language}`}${path}`;
  return { address, subscribe: address.replace(/^https?:/, 'webcal:') };
}
