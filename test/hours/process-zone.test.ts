import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const SCRIPT = new URL('./zones/evaluate-all.ts', import.meta.url).pathname;

/** What a process of its own prints, and proof that its zone was really another. */
function evaluatedUnder(TZ: string, now: string): { readonly results: string; readonly hour: string } {
  const env = { ...process.env, TZ, PRETEND_NOW: String(Date.parse(now)) };
  const [results = '', hour = ''] = execFileSync(process.execPath, [SCRIPT], { env, encoding: 'utf8' }).split(
    '\n',
  );
  return { results, hour };
}

describe('neither the zone of the process nor the moment of running matters', () => {
  const here = evaluatedUnder('Europe/Amsterdam', '2026-07-01T12:00:00Z');

  it.each([
    ['UTC', '2026-12-24T23:30:00Z', '23'],
    ['America/New_York', '2026-10-25T00:30:00Z', '18'],
    ['Pacific/Kiritimati', '2027-03-28T01:30:00Z', '13'],
    ['Asia/Kolkata', '2030-07-01T12:00:00Z', '4'],
  ])('under TZ=%s, run at %s', (zone, now, hour) => {
    const there = evaluatedUnder(zone, now);
    expect(there.hour).toBe(`hour of the process: ${hour}`);
    expect(there.results).toBe(here.results);
    expect(there.results).toMatch(/^\d{4,} intervals/);
  });
});
