import { slots } from './slots-nl.ts';

/** Every sentence of the planner's screens, which load late. Dutch is the source. */
export const text = { slots };

export type PlannerText = typeof text;
