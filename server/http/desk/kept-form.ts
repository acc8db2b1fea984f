import type { KeptForm } from '../../contract/desk/sign-in.ts';
import { toReturnPath } from '../return-path.ts';
import type { DeskForm } from './screen.ts';

/** Only forms of the desk are sent on, those under a mailed link included: never one of the sign-in pages themselves, and none of another site. */
const OF_THE_DESK = /^(\/en)?\/((beheer|planner)(\/|\?|$)|(klopt|voorstel)\/)/;

/** The form that goes along through signing in; null when there is none, or when it is not one of ours. */
export function keptFormOf(form: DeskForm): KeptForm | null {
  return toKeptForm(form.text('keptAction'), form.text('keptBody') ?? '');
}

export function toKeptForm(path: string | null, body: string): KeptForm | null {
  const action = toReturnPath(path);
  return action !== null && OF_THE_DESK.test(action) ? { action, body } : null;
}
