import type { VNode } from 'preact';
import type { DeskContent } from '../../server/contract/desk/desk-page.ts';
import type { LateScreens } from './late-screens.ts';
import { PlannerWords } from './planner-state.ts';
import { PlannerNav } from './views/planner/planner-nav.tsx';
import { SlotsView } from './views/planner/slots-view.tsx';
import { WeekView } from './views/planner/week-view.tsx';
import type { PlannerText } from './words/planner-nl.ts';

/** The screens of those who hold walk-in hours, and of whoever agrees with them. */
export function plannerScreens(text: PlannerText): LateScreens {
  return {
    show(content) {
      const view = viewOf(content);
      return view === null ? null : (
        <PlannerWords value={text}>
          <PlannerNav />
          {view}
        </PlannerWords>
      );
    },
    title: (content) => titleOf(content, text),
  };
}

function viewOf(content: DeskContent): VNode | null {
  switch (content.view) {
    case 'plannerWeek':
      return <WeekView content={content} />;
    case 'slots':
      return <SlotsView content={content} />;
    default:
      return null;
  }
}

function titleOf(content: DeskContent, text: PlannerText): string {
  switch (content.view) {
    case 'plannerWeek':
      return text.week.title;
    case 'slots':
      return text.slots.title;
    default:
      return text.nav.name;
  }
}
