const FIELDS = 'input:not([type="hidden"]), select, textarea';

/**
 * To be asked just before the script takes the page over, which puts fields of an editor back to what the server wrote.
 * The answer does once more what was typed and ticked while the script was on its way, so that what follows from it (a
 * preview, a draft) follows after all.
 */
export function typedSoFar(root: HTMLElement): () => Promise<void> {
  const again = isNewVisit() ? [...root.querySelectorAll(FIELDS)].flatMap(onceMore) : [];
  return async () => {
    for (const act of again) {
      act();
      // Each act is rendered before the next, which goes on from it.
      await null;
    }
  };
}

/** What a browser fills in by itself after a reload or on the way back, nobody typed just now; a draft knows more. */
function isNewVisit(): boolean {
  const [visit] = performance.getEntriesByType('navigation');
  return visit instanceof PerformanceNavigationTiming && visit.type === 'navigate';
}

function onceMore(field: Element): (() => void)[] {
  if (field instanceof HTMLInputElement && /radio|checkbox/.test(field.type)) {
    const { checked, defaultChecked, type } = field;
    // Of radios the one that was chosen says it for the others.
    if (checked === defaultChecked || (type === 'radio' && !checked)) return [];
    return [() => (field.checked === checked ? tell(field) : field.click())];
  }
  if (field instanceof HTMLSelectElement) {
    const { value, options } = field;
    const first = [...options].find(({ defaultSelected }) => defaultSelected) ?? options[0];
    return value === first?.value ? [] : [() => put(field, value)];
  }
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    const { value, defaultValue } = field;
    return value === defaultValue ? [] : [() => put(field, value)];
  }
  return [];
}

function put(field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string): void {
  field.value = value;
  tell(field);
}

function tell(field: Element): void {
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
