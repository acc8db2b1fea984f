import type { LoggedChange } from '../../db/queries/history.ts';
import { versionOf } from './hours-version.ts';
import type { Saved } from './outcome.ts';
import { recordedHours } from './recorded-hours.ts';

/** The result of an act that was done before, out of the log. */
export function alreadySaved({ sequence, after }: LoggedChange, roomSlug: string | null = null): Saved {
  const state = recordedHours(after);
  const room = state?.rooms.find(({ slug }) => slug === roomSlug);
  const hours = roomSlug === null ? state?.hours : room?.hours;
  return { kind: 'saved', sequence, version: versionOf(hours ?? null), findings: [], alreadyDone: true };
}
