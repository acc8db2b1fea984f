import type { DeskFinding } from '../contract/words/finding-words.ts';
import { cleanText } from '../directory/clean-text.ts';
import type { DayPolicy, OpeningHours, SpecialDay, TimeSpan } from '../hours/model.ts';

/** Notes, labels and reasons alike; a longer one does not fit on a phone. */
export const LONGEST_TEXT = 80;

/** Tidies what people wrote: one form of each letter, single spaces, and nothing instead of an empty text. */
export function tidyHours<Day extends SpecialDay>(
  given: OpeningHours<Day>,
): {
  readonly hours: OpeningHours<Day>;
  readonly findings: readonly DeskFinding[];
} {
  const findings: DeskFinding[] = [];
  const tidy = (text: string | null, path: string, reportsLength = true) => {
    const result = tidyText(text, path);
    findings.push(...result.findings.filter(({ code }) => reportsLength || code !== 'noteTooLong'));
    return result.text;
  };
  const spans = <Spans extends readonly TimeSpan[]>(list: Spans, path: string) =>
    // The engine finds notes that are too long by itself.
    list.map((span, at) => ({ ...span, note: tidy(span.note, `${path}/spans/${at}`, false) }));
  const policy = (says: DayPolicy, path: string): DayPolicy => {
    if (says.kind !== 'changed') return says;
    const [first, ...others] = spans(says.spans, path);
    return first === undefined ? says : { kind: 'changed', spans: [first, ...others] };
  };
  const hours = {
    ...given,
    layers: given.layers.map((layer, at) => ({
      ...layer,
      label: tidy(layer.label, `/layers/${at}`),
      rules: layer.rules.map((rule, index) => ({
        ...rule,
        spans: spans(rule.spans, `/layers/${at}/rules/${index}`),
      })),
    })),
    specialDays: given.specialDays.map((special, at) => ({
      ...special,
      says: policy(special.says, `/specialDays/${at}/says`),
      reason: tidy(special.reason, `/specialDays/${at}`),
    })),
    holidayPolicies: Object.fromEntries(
      Object.entries(given.holidayPolicies).map(([name, says]) => [
        name,
        policy(says, `/holidayPolicies/${name}`),
      ]),
    ),
  };
  return { hours, findings };
}

/** null for a text of nothing but spaces. What cannot be kept stays as it was, and is found. */
export function tidyText(
  text: string | null,
  path: string,
): { readonly text: string | null; readonly findings: readonly DeskFinding[] } {
  if (text === null || text.trim() === '') return { text: null, findings: [] };
  const cleaned = cleanText(text, Number.POSITIVE_INFINITY);
  if (cleaned.kind === 'refused') return { text, findings: [{ code: 'unreadableText', path }] };
  const { length } = cleaned.text;
  const isTooLong = length > LONGEST_TEXT;
  return {
    text: cleaned.text,
    findings: isTooLong ? [{ code: 'noteTooLong', path, length, longest: LONGEST_TEXT }] : [],
  };
}
