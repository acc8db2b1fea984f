/** A text that is the same for values that differ only in the order in which things were entered. */
export function withoutOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(withoutOrder).toSorted().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const entries = Object.entries(value).map(([key, each]) => `${key}:${withoutOrder(each)}`);
  return `{${entries.toSorted().join()}}`;
}
