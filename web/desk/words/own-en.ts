import { account } from './account-en.ts';
import type { OwnText } from './own-nl.ts';
import { signIn } from './sign-in-en.ts';

export const text: OwnText = { account, signIn };
