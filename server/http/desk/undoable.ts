/** The kinds of change that can be undone from the notice about them; the others have a way of their own. */
const UNDOABLE: ReadonlySet<string> = new Set([
  'saveHours',
  'announceDays',
  'takeBackDays',
  'closeToday',
  'switchLive',
  'confirmHours',
  'restoreHours',
]);

export function mayBeUndone(what: string): boolean {
  return UNDOABLE.has(what);
}
