import { lateWords } from './late-screens.ts';
import type { PlannerText } from './words/planner-nl.ts';

/** What the screens of the planner know: the desk's state with their own words. */
export const { Provider: PlannerWords, useText: usePlanner } = lateWords<PlannerText>();
