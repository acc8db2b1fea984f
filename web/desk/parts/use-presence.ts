import type { PersonLine } from '../../../server/contract/desk/people.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';
import { useOversee } from '../oversee-state.ts';

/** When somebody was last here, to the day: nobody's hours are anybody's business. */
export function usePresence({ isInvited, seenAt }: Pick<PersonLine, 'isInvited' | 'seenAt'>): string {
  const { text, now } = useOversee();
  const { people, words } = text;
  if (isInvited) return people.invitedNotYet;
  if (seenAt === null) return people.notSignedIn;
  const [day, today] = [wallTimeOf(seenAt).date, wallTimeOf(now).date];
  return day === today ? people.seenToday : people.seen(words.calendar.fullDate(day, today));
}
