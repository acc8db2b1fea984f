import type { DeskContent } from '../../server/contract/desk/desk-page.ts';
import { AboutView } from './views/about-view.tsx';
import { AccountView } from './views/account-view.tsx';
import { BarCardView } from './views/bar-card-view.tsx';
import { BeginView } from './views/begin-view.tsx';
import { CloseTodayView } from './views/close-today-view.tsx';
import { DaysView } from './views/days-view.tsx';
import { DifferenceView } from './views/difference-view.tsx';
import { HistoryView, RestoreView } from './views/history-view.tsx';
import { LiveView } from './views/live-view.tsx';
import { MessageView } from './views/message-view.tsx';
import { MyPlacesView } from './views/my-places-view.tsx';
import { NewPlaceView } from './views/new-place-view.tsx';
import { OutboxView } from './views/outbox-view.tsx';
import { PairPhoneView } from './views/pair-phone-view.tsx';
import { PassOnView } from './views/pass-on-view.tsx';
import { PatternView } from './views/pattern-view.tsx';
import { PeopleView } from './views/people-view.tsx';
import { PasskeyDueView, PersonView } from './views/person-view.tsx';
import { PlacesView } from './views/places-view.tsx';
import { PublishView } from './views/publish-view.tsx';
import { ReportsView } from './views/reports-view.tsx';
import { RhythmView } from './views/rhythm-view.tsx';
import { SamplesView } from './views/samples-view.tsx';
import { SignInView } from './views/sign-in-view.tsx';
import { SpecialDaysView } from './views/special-days-view.tsx';
import { ThisWeekView } from './views/this-week-view.tsx';
import { WeekClosedView } from './views/week-closed-view.tsx';

/** The screens of the desk by name: one line for each. */
export function DeskView({ content }: { readonly content: DeskContent }) {
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
    case 'signIn':
      return <SignInView content={content} />;
    case 'about':
      return <AboutView content={content} />;
    case 'begin':
      return <BeginView content={content} />;
    case 'places':
      return <PlacesView content={content} />;
    case 'publish':
      return <PublishView content={content} />;
    case 'reports':
      return <ReportsView content={content} />;
    case 'samples':
      return <SamplesView content={content} />;
    case 'newPlace':
      return <NewPlaceView content={content} />;
    case 'difference':
      return <DifferenceView content={content} />;
    case 'history':
      return <HistoryView content={content} />;
    case 'restore':
      return <RestoreView content={content} />;
    case 'days':
      return <DaysView content={content} />;
    case 'specialDays':
      return <SpecialDaysView content={content} />;
    case 'pattern':
      return <PatternView content={content} />;
    case 'account':
      return <AccountView content={content} />;
    case 'people':
      return <PeopleView content={content} />;
    case 'person':
      return <PersonView content={content} />;
    case 'passkeyDue':
      return <PasskeyDueView />;
    case 'outbox':
      return <OutboxView content={content} />;
    case 'message':
      return <MessageView content={content} />;
  }
}
