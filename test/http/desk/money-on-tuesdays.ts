import type { NewWalkIn } from '../../../db/queries/save-walk-in.ts';
import { on, weekly } from '../../hours/building-hours.ts';
import { CONTENT, ORGANISATION } from '../../planner/visiting.ts';

export const SLUG = 'groene-stee';

/** Tuesdays, on which De Groene Stee is open from 9:00 to 12:30 and from 13:30 to 17:00. */
export const MONEY: NewWalkIn = {
  ...CONTENT,
  slug: 'geld',
  kind: 'walkIn',
  placeSlug: SLUG,
  roomSlug: null,
  title: 'Geldvragen',
  organisationSlug: ORGANISATION,
  visitorRole: null,
  sample: false,
  hours: weekly(on([2], '14:00-16:00')),
};
