import type { ComponentChildren, Ref } from 'preact';
import { Dutch, NAME, SentenceWithName } from '../parts/dutch.tsx';
import type { MapPlace } from './map-place.ts';
import { MapSymbol } from './map-symbol.tsx';
import { isSample, markerShapeOf } from './marker-shape.ts';
import type { MapWords } from './words.ts';

interface SelectedCardProps {
  readonly item: MapPlace;
  readonly words: MapWords;
  readonly answer: string;
  readonly certainty: string | null;
  readonly href: string;
  readonly note: ComponentChildren;
  readonly cardRef: Ref<HTMLElement>;
  onClose(): void;
}

/** What the chosen marker stands for. Focusable, so that a choice by keyboard can be read at once. */
export function SelectedCard(props: SelectedCardProps) {
  const { item, words, answer, certainty, href, note, cardRef, onClose } = props;
  const { name, coordinates } = item.place;
  const sample = isSample(item.answer);
  // The words of an editor.
  const label = item.answer.reason?.label;
  return (
    <section class="bl-map-card" aria-label={words.selected(name)} tabIndex={-1} ref={cardRef}>
      <MapSymbol shape={markerShapeOf(item)} sample={sample} number={item.number} />
      <div class="bl-map-card__text">
        <p class="bl-map-card__name">
          <Dutch>{name}</Dutch>
        </p>
        <p class="bl-map-card__answer">
          {label && answer.includes(label) ? (
            <SentenceWithName sentence={answer.replace(label, NAME)} name={label} />
          ) : (
            answer
          )}
          {certainty === null ? null : (
            <span class={sample ? 'bl-map-card__sample' : 'bl-map-card__certainty'}> {certainty}</span>
          )}
        </p>
        {coordinates.precision === 'exact' ? null : (
          <p class="bl-map-card__where">{words.where[coordinates.precision]}</p>
        )}
        {note}
        <a class="bl-map-card__link" href={href}>
          {words.openPlacePage}
        </a>
      </div>
      <button type="button" class="bl-map-card__close" aria-label={words.close} onClick={onClose}>
        <svg class="bl-map-icon" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M4 4l8 8M12 4l-8 8" />
        </svg>
      </button>
    </section>
  );
}
