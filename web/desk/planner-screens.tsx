import type { VNode } from 'preact';
import type { DeskContent } from '../../server/contract/desk/desk-page.ts';
import type { LateScreens } from './late-screens.ts';
import { PlannerWords } from './planner-state.ts';
import { SlotsView } from './views/planner/slots-view.tsx';
import type { PlannerText } from './words/planner-nl.ts';

/** The screens of those who hold walk-in hours, and of whoever agrees with them. */
export function plannerScreens(text: PlannerText): LateScreens {
  return {
    show(content) {
      const view = viewOf(content);
      return view === null ? null : <PlannerWords value={text}>{view}</PlannerWords>;
    },
    title: () => text.slots.title,
  };
}

function viewOf(content: DeskContent): VNode | null {
  switch (content.view) {
    case 'slots':
      return <SlotsView content={content} />;
    default:
      return null;
  }
}
