import { expect, it } from 'vitest';
import type { DeskContent } from '../../server/contract/desk/desk-page.ts';
import { staysWaiting } from '../../web/desk/stays-waiting.ts';

const FORM: DeskContent = { view: 'live', live: null };
const EXPIRED: DeskContent = { view: 'message', message: 'linkExpired' };
const OVER: DeskContent = { view: 'message', message: 'weekOver' };

it.each<readonly [string, boolean, DeskContent, boolean, boolean]>([
  ['was taken', true, FORM, true, false],
  ['comes back in its form', false, FORM, true, false],
  ['finds its link over', false, EXPIRED, true, true],
  ['finds its week over', false, OVER, true, false],
  ['went by itself and is refused', false, FORM, false, true],
  ['went by itself and was taken', true, FORM, false, false],
])('a change that %s', (_what, ok, content, byHand, stays) => {
  expect(staysWaiting({ ok, page: { content } }, byHand)).toBe(stays);
});
