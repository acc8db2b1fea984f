/** The contents page of the desk: every screen, in the order in which people meet them. */
import type { DeskScreen, PlaceScreen } from './screen.ts';
import { signIn, signInCode, signInLink } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { thisWeek } from './this-week.ts';

/** Each stands under `/beheer/plek/{slug}`, and those that a mailed link may open also under `/klopt/{token}`. */
export const PLACE_SCREENS: readonly PlaceScreen[] = [thisWeek];

/** Each at its own address. */
export const DESK_SCREENS: readonly DeskScreen[] = [signIn, signInCode, signInLink, signOut];
