import { account } from './account-nl.ts';
import { signIn } from './sign-in-nl.ts';

/** Every sentence of signing in and of somebody's own details, which load late. Dutch is the source. */
export const text = { account, signIn };

export type OwnText = typeof text;
