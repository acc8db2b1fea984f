import type { DeskWords } from '../../words/nl.ts';

/** "maandag" */
export function dayName(weekday: number, { words }: DeskWords): string {
  // 1 January 2024 was a Monday.
  return words.calendar.weekday(`2024-01-0${weekday}`);
}

/** "maandag t/m vrijdag", "dinsdag en zaterdag" */
export function dayNames(weekdays: readonly number[], text: DeskWords): string {
  const { pattern, words } = text;
  if (weekdays.length === 0) return pattern.chooseDays;
  if (weekdays.length === 7) return pattern.everyDay;
  const names = weekdays.map((weekday) => dayName(weekday, text));
  const [first = ''] = names;
  const isRow = weekdays.length > 2 && weekdays.every((day, at) => day === (weekdays[0] ?? 0) + at);
  return isRow ? pattern.to(first, names.at(-1) ?? '') : words.list(names);
}

/** The same at the start of a sentence. */
export function dayNamesFirst(weekdays: readonly number[], text: DeskWords): string {
  const names = dayNames(weekdays, text);
  return names.charAt(0).toUpperCase() + names.slice(1);
}

/** Seven chips: "ma" to see, "maandag" to hear. */
export function weekdayChoices(
  text: DeskWords,
): readonly { readonly value: string; readonly label: string; readonly spoken: string }[] {
  return text.pattern.chips.map((label, at) => ({
    value: String(at + 1),
    label,
    spoken: dayName(at + 1, text),
  }));
}
