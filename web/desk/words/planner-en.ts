import type { PlannerText } from './planner-nl.ts';
import { slots } from './slots-en.ts';

export const text: PlannerText = { slots };
