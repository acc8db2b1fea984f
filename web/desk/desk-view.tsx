import type { DeskContent } from '../../server/contract/desk/desk-page.ts';
import type { Language } from '../../server/contract/vocabulary.ts';
import type { LateScreens } from './late-screens.ts';
import { AboutView } from './views/about-view.tsx';
import { BarCardView } from './views/bar-card-view.tsx';
import { CloseTodayView } from './views/close-today-view.tsx';
import { DaysView } from './views/days-view.tsx';
import { DifferenceView } from './views/difference-view.tsx';
import { HistoryView, RestoreFactsView, RestoreView } from './views/history-view.tsx';
import { LiveView } from './views/live-view.tsx';
import { MessageView } from './views/message-view.tsx';
import { MyPlacesView } from './views/my-places-view.tsx';
import { PairPhoneView } from './views/pair-phone-view.tsx';
import { PassOnView } from './views/pass-on-view.tsx';
import { PatternView } from './views/pattern-view.tsx';
import { RhythmView } from './views/rhythm-view.tsx';
import { SpecialDaysView } from './views/special-days-view.tsx';
import { ThisWeekView } from './views/this-week-view.tsx';
import { WeekClosedView } from './views/week-closed-view.tsx';

/** A set of screens that loads late, in one language: views and words are fetched beside each other. */
async function oversee(language: Language): Promise<LateScreens> {
  const [{ overseeScreens }, { text }] = await Promise.all([
    import('./oversee-screens.tsx'),
    language === 'nl' ? import('./words/oversee-nl.ts') : import('./words/oversee-en.ts'),
  ]);
  return overseeScreens(text);
}

async function own(language: Language): Promise<LateScreens> {
  const [{ ownScreens }, { text }] = await Promise.all([
    import('./own-screens.tsx'),
    language === 'nl' ? import('./words/own-nl.ts') : import('./words/own-en.ts'),
  ]);
  return ownScreens(text);
}

async function planner(language: Language): Promise<LateScreens> {
  const [{ plannerScreens }, { text }] = await Promise.all([
    import('./planner-screens.tsx'),
    language === 'nl' ? import('./words/planner-nl.ts') : import('./words/planner-en.ts'),
  ]);
  return plannerScreens(text);
}

/** The screens that load late, each with its set. All others come with the desk's first script. */
export const LATE = {
  account: own,
  activities: planner,
  activity: planner,
  begin: oversee,
  ask: planner,
  clashes: planner,
  endWalkIn: planner,
  moveWalkIn: planner,
  newPlace: oversee,
  newProposal: planner,
  outbox: oversee,
  passkeyDue: oversee,
  people: oversee,
  person: oversee,
  places: oversee,
  plannerWeek: planner,
  proposal: planner,
  proposals: planner,
  publish: oversee,
  reports: oversee,
  rooms: planner,
  samples: oversee,
  signIn: own,
  walkIns: planner,
  walkIn: planner,
  notThisTime: planner,
  organisation: planner,
  organisations: oversee,
  ownCalendar: planner,
  slots: planner,
};

type LateContent = Extract<DeskContent, { readonly view: keyof typeof LATE }>;

export type DirectContent = Exclude<DeskContent, LateContent>;

export function isLate(content: DeskContent): content is LateContent {
  return Object.hasOwn(LATE, content.view);
}

/** What has to be fetched before a screen can be shown; null when all of it is here. */
export function lateScreensOf(content: DeskContent, language: Language): Promise<LateScreens> | null {
  return isLate(content) ? LATE[content.view](language) : null;
}

interface Props {
  readonly content: DeskContent;
  readonly late: LateScreens | null;
}

/** The screens of the desk by name: one line for each. */
export function DeskView({ content, late }: Props) {
  switch (content.view) {
    case 'thisWeek':
      return <ThisWeekView content={content} />;
    case 'closeToday':
      return <CloseTodayView content={content} />;
    case 'live':
      return <LiveView content={content} />;
    case 'weekClosed':
      return <WeekClosedView content={content} />;
    case 'barCard':
      return <BarCardView content={content} />;
    case 'pairPhone':
      return <PairPhoneView content={content} />;
    case 'rhythm':
      return <RhythmView content={content} />;
    case 'passOn':
      return <PassOnView content={content} />;
    case 'myPlaces':
      return <MyPlacesView content={content} />;
    case 'about':
      return <AboutView content={content} />;
    case 'difference':
      return <DifferenceView content={content} />;
    case 'history':
      return <HistoryView content={content} />;
    case 'restore':
      return <RestoreView content={content} />;
    case 'restoreFacts':
      return <RestoreFactsView content={content} />;
    case 'days':
      return <DaysView content={content} />;
    case 'specialDays':
      return <SpecialDaysView content={content} />;
    case 'pattern':
      return <PatternView content={content} />;
    case 'message':
      return <MessageView content={content} />;
    default:
      return showLate(content, late);
  }
}

/** Takes what the table above has no line for, and nothing else: a screen that is in neither does not compile. */
function showLate(content: LateContent, late: LateScreens | null) {
  return late?.show(content) ?? null;
}
