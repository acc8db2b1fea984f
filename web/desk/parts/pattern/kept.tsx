import type { KeptHours } from '../../../../server/contract/desk/pattern.ts';
import { useDesk } from '../../desk-state.ts';

/** What no button of this screen touches, said so that nobody thinks it is lost. */
export function Kept({ kept }: { readonly kept: KeptHours }) {
  const { text } = useDesk();
  const { pattern } = text;
  const sentences = [
    ...kept.pattern,
    ...(kept.specialDays === 0 ? [] : [pattern.keptDays(kept.specialDays)]),
    ...(kept.holidays === 0 ? [] : [pattern.keptHolidays]),
    ...(kept.notUnderstood === null ? [] : [pattern.notUnderstood(kept.notUnderstood)]),
  ];
  if (sentences.length === 0) return null;
  return (
    <>
      <h2 class="nl-heading nl-heading--level-2">{pattern.kept}</h2>
      <ul class="bl-list">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
