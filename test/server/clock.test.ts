import { expect, it } from 'vitest';
import { demonstrationClock } from '../../server/clock.ts';

it('starts at the asked instant and runs on as fast as the real time', () => {
  let real = Date.UTC(2026, 5, 1, 12);
  const start = Date.UTC(2026, 10, 24, 9);
  const clock = demonstrationClock(start, () => real);
  expect(clock()).toBe(start);
  real += 90_000;
  expect(clock()).toBe(start + 90_000);
});
