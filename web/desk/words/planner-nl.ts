import { activities, activity } from './activities-nl.ts';
import { clashes } from './clashes-nl.ts';
import { listPart } from './list-part-nl.ts';
import { organisation } from './organisation-nl.ts';
import { ownCalendar } from './own-calendar-nl.ts';
import { nav } from './planner-nav-nl.ts';
import { week } from './planner-week-nl.ts';
import { proposals, proposing } from './proposals-nl.ts';
import { rooms } from './rooms-nl.ts';
import { slots } from './slots-nl.ts';
import { notThisTime, walkIn, walkIns } from './walk-ins-nl.ts';

/** Every sentence of the planner's screens, which load late. Dutch is the source. */
export const text = {
  nav,
  listPart,
  activities,
  activity,
  rooms,
  clashes,
  week,
  proposals,
  proposing,
  slots,
  walkIns,
  walkIn,
  notThisTime,
  organisation,
  ownCalendar,
};

export type PlannerText = typeof text;
