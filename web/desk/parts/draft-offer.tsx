import { useDesk } from '../desk-state.ts';

interface Props {
  readonly onResume: () => void;
  readonly onDrop: () => void;
}

/** "Je was hier al bezig." */
export function DraftOffer({ onResume, onDrop }: Props) {
  const { text } = useDesk();
  return (
    <div class="bl-notice" role="status">
      <p class="nl-paragraph">{text.blocks.draft}</p>
      <div class="bl-buttons">
        <button class="nl-button nl-button--primary" type="button" onClick={onResume}>
          {text.blocks.resume}
        </button>
        <button class="nl-button nl-button--secondary" type="button" onClick={onDrop}>
          {text.blocks.startAgain}
        </button>
      </div>
    </div>
  );
}
