import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Whether somebody changed a form of the page since it was shown, or since a form of it was sent. */
export function useTouched(inside: RefObject<HTMLElement | null>): { current: boolean } {
  const touched = useRef(false);
  // Before anything is typed: what was typed earlier is done once more at once.
  useLayoutEffect(() => {
    const element = inside.current;
    const touch = () => {
      touched.current = true;
    };
    const touchByButton = ({ target }: Event) => {
      // Steps change a form that lives in the browser, and so does taking up what was typed before.
      if (target instanceof Element && target.closest('button[name="step"], button[type="button"]')) touch();
    };
    const sent = () => {
      touched.current = false;
    };
    element?.addEventListener('input', touch);
    element?.addEventListener('click', touchByButton);
    element?.addEventListener('submit', sent);
    return () => {
      element?.removeEventListener('input', touch);
      element?.removeEventListener('click', touchByButton);
      element?.removeEventListener('submit', sent);
    };
  }, [inside]);
  return touched;
}
