import type { VNode } from 'preact';
import type { DeskContent } from '../../server/contract/desk/desk-page.ts';
import type { LateScreens } from './late-screens.ts';
import { OverseeWords } from './oversee-state.ts';
import { BeginView } from './views/begin-view.tsx';
import { NewPlaceView } from './views/new-place-view.tsx';
import { OrganisationsView } from './views/organisations-view.tsx';
import { OutboxView } from './views/outbox-view.tsx';
import { PeopleView } from './views/people-view.tsx';
import { PasskeyDueView, PersonView } from './views/person-view.tsx';
import { PlacesView } from './views/places-view.tsx';
import { PublishView } from './views/publish-view.tsx';
import { ReportsView } from './views/reports-view.tsx';
import { SamplesView } from './views/samples-view.tsx';
import type { OverseeText } from './words/oversee-nl.ts';

/** The screens of those who oversee a district: coordinators and administrators. */
export function overseeScreens(text: OverseeText): LateScreens {
  return {
    show(content) {
      const view = viewOf(content);
      return view === null ? null : <OverseeWords value={text}>{view}</OverseeWords>;
    },
    title: (content) => titleOf(content, text),
  };
}

function viewOf(content: DeskContent): VNode | null {
  switch (content.view) {
    case 'begin':
      return <BeginView content={content} />;
    case 'newPlace':
      return <NewPlaceView content={content} />;
    case 'organisations':
      return <OrganisationsView content={content} />;
    case 'outbox':
      return <OutboxView content={content} />;
    case 'passkeyDue':
      return <PasskeyDueView />;
    case 'people':
      return <PeopleView content={content} />;
    case 'person':
      return <PersonView content={content} />;
    case 'places':
      return <PlacesView content={content} />;
    case 'publish':
      return <PublishView content={content} />;
    case 'reports':
      return <ReportsView content={content} />;
    case 'samples':
      return <SamplesView content={content} />;
    default:
      return null;
  }
}

function titleOf({ view }: DeskContent, text: OverseeText): string {
  switch (view) {
    case 'begin':
    case 'newPlace':
    case 'organisations':
    case 'outbox':
    case 'places':
    case 'publish':
    case 'reports':
    case 'samples':
      return text[view].title;
    case 'passkeyDue':
      return text.people.dueTitle;
    default:
      return text.people.title;
  }
}
