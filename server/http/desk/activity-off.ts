import { saveNotThisTime, showNotThisTime } from '../planner/not-this-time.ts';
import { activityOfVisit, activityPath } from './activity.ts';
import type { PlaceScreen } from './screen.ts';

/** "Deze keer niet", of an activity of the place itself: nobody needs to be told but the visitors. */
export const activityOff: PlaceScreen = {
  path: '/activiteit/:activity/niet',
  act: 'keepActivities',
  show: (visit) => showNotThisTime(visit, activityOfVisit(visit)),
  save(visit, form) {
    const walkIn = activityOfVisit(visit);
    return saveNotThisTime(visit, walkIn, form, activityPath(visit, walkIn.slug));
  },
};
