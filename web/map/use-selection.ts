import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Selection {
  /** For a marker's or tray button's click: chooses its place, and by keyboard goes on to the card. */
  choose(slug: string, event: MouseEvent): void;
  /** Clears the choice; the focus goes back to where it was made. */
  clear(): void;
}

/**
 * The way of the focus: a choice by keyboard leads into the card, Esc or the card's cross leads back to the
 * marker, tray button or list row that the choice was made on.
 */
export function useSelection(
  panel: RefObject<HTMLElement | null>,
  card: RefObject<HTMLElement | null>,
  selectedSlug: string | null,
  onSelect: (slug: string | null) => void,
): Selection {
  const cameFrom = useRef<HTMLElement | null>(null);
  const focusCard = useRef(false);

  useEffect(() => {
    const active = document.activeElement;
    const outside =
      active instanceof HTMLElement && !panel.current?.contains(active) && active !== document.body;
    if (selectedSlug !== null && outside) cameFrom.current = active;
    if (selectedSlug !== null && focusCard.current) card.current?.focus({ preventScroll: true });
    focusCard.current = false;
  }, [selectedSlug]);

  const clear = () => {
    const wasInside = panel.current?.contains(document.activeElement) ?? false;
    // First the focus, then the choice: a list row that gets the focus back would else choose its place again.
    if (wasInside) backTo(panel.current, selectedSlug, cameFrom.current);
    onSelect(null);
    cameFrom.current = null;
  };

  useEffect(() => {
    if (selectedSlug === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      clear();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });

  return {
    choose(slug, event) {
      cameFrom.current = event.currentTarget instanceof HTMLElement ? event.currentTarget : null;
      // A click that a key made counts no presses.
      focusCard.current = event.detail === 0;
      onSelect(slug);
    },
    clear,
  };
}

/** The button that was pressed; when it has gone (heaped into a cluster, another view), the place's own marker. */
function backTo(panel: HTMLElement | null, slug: string | null, cameFrom: HTMLElement | null): void {
  const marker = panel?.querySelector<HTMLElement>(`[data-place="${CSS.escape(slug ?? '')}"]`);
  const shown = cameFrom?.isConnected && cameFrom.checkVisibility() ? cameFrom : null;
  (shown ?? marker)?.focus();
}
