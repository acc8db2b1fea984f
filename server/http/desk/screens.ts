/** The contents page of the desk: every screen, in the order in which people meet them. */

import { ownCalendar } from '../planner/calendar.ts';
import { plannerClashes } from '../planner/clashes.ts';
import { newProposal } from '../planner/new-proposal.ts';
import { notThisTime } from '../planner/not-this-time.ts';
import { organisation } from '../planner/organisation.ts';
import { endWalkIn } from '../planner/proposal-end.ts';
import { moveWalkIn } from '../planner/proposal-move.ts';
import {
  placeProposal,
  placeProposals,
  proposal,
  proposalLink,
  proposals,
} from '../planner/proposal-screens.ts';
import { slots } from '../planner/slots.ts';
import { undoInPlanner } from '../planner/undo-in-planner.ts';
import { walkIn } from '../planner/walk-in.ts';
import { walkIns } from '../planner/walk-ins.ts';
import { week } from '../planner/week.ts';
import { about } from './about.ts';
import { account } from './account.ts';
import { activities } from './activities.ts';
import { activity, newActivity } from './activity.ts';
import { activityOff } from './activity-off.ts';
import { askingHost, askingOrganisation } from './ask.ts';
import { barCards, pairing } from './bar-card.ts';
import { begin } from './begin.ts';
import { clashes } from './clashes.ts';
import { closingToday } from './close-today.ts';
import { days } from './days.ts';
import { history, restore, restoringFacts } from './history.ts';
import { liveSwitch } from './live.ts';
import { myPlaces } from './my-places.ts';
import { newPlace } from './new-place.ts';
import { organisations } from './organisations.ts';
import { outbox } from './outbox.ts';
import { passOn } from './pass-on.ts';
import { pattern } from './pattern.ts';
import { people } from './people.ts';
import { person } from './person.ts';
import { places } from './places.ts';
import { publishing } from './publish.ts';
import { placeReports, reports } from './reports.ts';
import { rhythm } from './rhythm.ts';
import { rooms } from './rooms.ts';
import { samples } from './samples.ts';
import type { DeskScreen, PlaceScreen } from './screen.ts';
import { signIn, signInCode, signInLink } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { specialDays } from './special-days.ts';
import { thisWeek } from './this-week.ts';
import { undoAnyChange, undoChange } from './undo-change.ts';
import { weekClosed } from './week-closed.ts';

/** Each stands under `/beheer/plek/{slug}`, and those that a mailed link may open also under `/klopt/{token}`. */
export const PLACE_SCREENS: readonly PlaceScreen[] = [
  thisWeek,
  closingToday,
  liveSwitch,
  weekClosed,
  barCards,
  rhythm,
  passOn,
  undoChange,
  history,
  restore,
  restoringFacts,
  about,
  publishing,
  placeReports,
  pattern,
  days,
  specialDays,
  clashes,
  askingOrganisation,
  placeProposals,
  placeProposal,
  activities,
  newActivity,
  activity,
  activityOff,
  rooms,
];

/** Each at its own address. */
export const DESK_SCREENS: readonly DeskScreen[] = [
  signIn,
  signInCode,
  signInLink,
  signOut,
  pairing,
  myPlaces,
  newPlace,
  places,
  samples,
  reports,
  begin,
  account,
  people,
  person,
  outbox,
  undoAnyChange,
  slots,
  plannerClashes,
  newProposal,
  proposals,
  proposal,
  proposalLink,
  moveWalkIn,
  endWalkIn,
  week,
  ownCalendar,
  walkIns,
  walkIn,
  notThisTime,
  askingHost,
  organisation,
  organisations,
  undoInPlanner,
];
