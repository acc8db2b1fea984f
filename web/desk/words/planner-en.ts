import { activities, activity } from './activities-en.ts';
import { clashes } from './clashes-en.ts';
import { listPart } from './list-part-en.ts';
import { organisation } from './organisation-en.ts';
import { ownCalendar } from './own-calendar-en.ts';
import { nav } from './planner-nav-en.ts';
import type { PlannerText } from './planner-nl.ts';
import { week } from './planner-week-en.ts';
import { proposals, proposing } from './proposals-en.ts';
import { rooms } from './rooms-en.ts';
import { slots } from './slots-en.ts';
import { notThisTime, walkIn, walkIns } from './walk-ins-en.ts';

export const text: PlannerText = {
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
