import { useDesk } from '../desk-state.ts';

/** Whoever has seen what is odd, or hit, may save all the same. `asks` only where that is possible. */
export function SaveButton({ asks, label }: { readonly asks: boolean; readonly label?: string }) {
  const { text } = useDesk();
  return (
    <p class="bl-buttons">
      <button
        class="nl-button nl-button--primary bl-wide-button"
        type="submit"
        {...(asks ? { name: 'anyway', value: '1' } : {})}
      >
        {asks ? text.blocks.saveAnyway : (label ?? text.blocks.save)}
      </button>
    </p>
  );
}
