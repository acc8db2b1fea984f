/** A professional and a host with a desk each, and how a test looks at their screens. */
import { findWalkIns } from '../../../db/queries/walk-ins.ts';
import type { DeskContent, DeskPage } from '../../../server/contract/desk/desk-page.ts';
import { hostOf, type SignedIn, type TestDesk, testDesk } from '../../helpers/desk.ts';
import { addRealWalkIns } from '../../helpers/real-walk-ins.ts';
import { databaseWithFixtures } from '../../helpers/seeded-database.ts';
import { mailsIn } from '../../planner/visiting.ts';

export const PLACE = 'fixture-twee-zalen';
export const JSON_ONLY = { accept: 'application/json' };

export type Fields = Record<string, string>;

/** Every Wednesday from 10 to 11, from 2 December on, when the door is open from 9 to 12. */
export const FORM: Fields = {
  ...{
    send: 'yes',
    place: PLACE,
    organisation: 'fixture-hulp',
    title: 'Hulp met wonen',
    helpTopic: 'housing',
  },
  ...{ rhythm: 'everyWeeks:1', weekday: '3', opens: '10:00', closes: '11:00', from: '2026-12-02' },
  ...{ inSchoolHolidays: 'yes', audience: 'everyone', room: '', words: 'Mag dat?' },
};

type ContentOf<View extends DeskContent['view']> = Extract<DeskContent, { readonly view: View }>;

export interface ProposalDesk {
  readonly desk: TestDesk;
  readonly professional: SignedIn;
  readonly host: SignedIn;
  contentAt<View extends DeskContent['view']>(
    path: string,
    as: SignedIn | null,
    view: View,
  ): Promise<ContentOf<View>>;
  send(path: string, fields: Fields, as: SignedIn | null): ReturnType<TestDesk['post']>;
  /** Sends the form of a new proposal, and gives the path of the proposal. */
  proposed(more?: Fields): Promise<string>;
  /** The titles of those at the place. */
  walkIns(): string[];
  /** The path in the host's latest mail. */
  mailedLink(): string;
}

export async function proposalDesk(): Promise<ProposalDesk> {
  const db = databaseWithFixtures();
  addRealWalkIns(db);
  const desk = await testDesk({ db });
  const professional = desk.signIn({ role: 'professional', organisationSlug: 'fixture-hulp' });
  const host = desk.signIn(hostOf(PLACE));
  const send: ProposalDesk['send'] = (path, fields, as) => desk.post(path, fields, as, JSON_ONLY);
  return {
    ...{ desk, professional, host, send },
    contentAt: async (path, as, view) => contentIn((await desk.get(path, as, JSON_ONLY)).json(), view),
    proposed: async (more = {}) => {
      const answer = await send('/planner/voorstel/nieuw', { ...FORM, ...more }, professional);
      if (answer.statusCode !== 303) throw new Error(`Not sent: ${answer.body}`);
      return pathIn(answer);
    },
    walkIns: () => findWalkIns(db, { placeSlugs: [PLACE] }).map(({ title }) => title),
    mailedLink() {
      const { body } = mailsIn(db).findLast(({ to }) => to === host.person.email) ?? { body: '' };
      return /\/voorstel\/[\w-]{43}/.exec(body)?.[0] ?? '';
    },
  };
}

export function contentIn<View extends DeskContent['view']>(
  { content }: DeskPage,
  view: View,
): ContentOf<View> {
  if (isOf(content, view)) return content;
  throw new Error(`This is ${content.view}.`);
}

function isOf<View extends DeskContent['view']>(
  content: DeskContent,
  view: View,
): content is ContentOf<View> {
  return content.view === view;
}

/** Where a browser is sent on to, without what the page is told in the query. */
export function pathIn({ headers }: { readonly headers: { readonly location?: unknown } }): string {
  return String(headers.location).replace(/\?.*/, '');
}

export const idIn = (path: string) => Number(path.split('/').at(-1));
/** The same proposal at the desk of the place. */
export const atPlace = (path: string) => `/beheer/plek/${PLACE}/voorstel/${idIn(path)}`;
