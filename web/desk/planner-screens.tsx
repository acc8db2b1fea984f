import type { VNode } from 'preact';
import type { DeskContent } from '../../server/contract/desk/desk-page.ts';
import type { LateScreens } from './late-screens.ts';
import { PlannerWords } from './planner-state.ts';
import { ActivitiesView } from './views/activities-view.tsx';
import { ActivityView } from './views/activity-view.tsx';
import { AskView } from './views/planner/ask-view.tsx';
import { CalendarView } from './views/planner/calendar-view.tsx';
import { ClashesView } from './views/planner/clashes-view.tsx';
import { NewProposalView } from './views/planner/new-proposal-view.tsx';
import { NotThisTimeView } from './views/planner/not-this-time-view.tsx';
import { OrganisationView } from './views/planner/organisation-view.tsx';
import { PlannerNav } from './views/planner/planner-nav.tsx';
import { EndWalkInView, MoveWalkInView } from './views/planner/proposal-move-view.tsx';
import { ProposalView } from './views/planner/proposal-view.tsx';
import { ProposalsView } from './views/planner/proposals-view.tsx';
import { SlotsView } from './views/planner/slots-view.tsx';
import { WalkInView } from './views/planner/walk-in-view.tsx';
import { WalkInsView } from './views/planner/walk-ins-view.tsx';
import { WeekView } from './views/planner/week-view.tsx';
import { RoomsView } from './views/rooms-view.tsx';
import type { PlannerText } from './words/planner-nl.ts';

/** The screens of those who hold walk-in hours, and of whoever agrees with them. */
export function plannerScreens(text: PlannerText): LateScreens {
  return {
    show(content) {
      const view = viewOf(content);
      return view === null ? null : <PlannerWords value={text}>{view}</PlannerWords>;
    },
    nav: () => (
      <PlannerWords value={text}>
        <PlannerNav />
      </PlannerWords>
    ),
    title: (content) => titleOf(content, text),
  };
}

function viewOf(content: DeskContent): VNode | null {
  switch (content.view) {
    case 'activities':
      return <ActivitiesView content={content} />;
    case 'activity':
      return <ActivityView content={content} />;
    case 'rooms':
      return <RoomsView content={content} />;
    case 'endWalkIn':
      return <EndWalkInView content={content} />;
    case 'moveWalkIn':
      return <MoveWalkInView content={content} />;
    case 'newProposal':
      return <NewProposalView content={content} />;
    case 'proposal':
      return <ProposalView content={content} />;
    case 'proposals':
      return <ProposalsView content={content} />;
    case 'ask':
      return <AskView content={content} />;
    case 'clashes':
      return <ClashesView content={content} />;
    case 'plannerWeek':
      return <WeekView content={content} />;
    case 'walkIns':
      return <WalkInsView content={content} />;
    case 'walkIn':
      return <WalkInView content={content} />;
    case 'notThisTime':
      return <NotThisTimeView content={content} />;
    case 'organisation':
      return <OrganisationView content={content} />;
    case 'ownCalendar':
      return <CalendarView content={content} />;
    case 'slots':
      return <SlotsView content={content} />;
    default:
      return null;
  }
}

function titleOf(content: DeskContent, text: PlannerText): string {
  switch (content.view) {
    case 'activities':
    case 'rooms':
      return text[content.view].title;
    case 'activity':
      return content.present?.title ?? text.activity.newTitle;
    case 'endWalkIn':
      return text.proposing.endTitle;
    case 'moveWalkIn':
      return text.proposing.moveTitle;
    case 'newProposal':
      return text.proposing.title;
    case 'proposal':
      return text.proposals.named(content.title, text.proposals.groups[content.side][content.state]);
    case 'proposals':
      return content.side === 'place' ? text.proposals.placeTitle : text.proposals.title;
    case 'ask':
      return text.clashes.ask(content.whom);
    case 'clashes':
      return text.clashes.title;
    case 'plannerWeek':
      return text.week.title;
    case 'walkIns':
      return content.isOwnOnly
        ? text.walkIns.titleOf(content.organisations.map(([, name]) => name).join(', '))
        : text.walkIns.title;
    case 'notThisTime':
      return text.notThisTime.title;
    case 'walkIn':
      return content.title;
    case 'organisation':
      return text.organisation.title(content.name);
    case 'ownCalendar':
      return text.ownCalendar.title;
    case 'slots':
      return text.slots.title;
    default:
      return text.nav.name;
  }
}
