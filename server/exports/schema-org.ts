import type { Weekday } from '../hours/model.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export function dayNames(weekdays: readonly Weekday[]): string[] {
  return weekdays.map((weekday) => `https://schema.org/${DAYS[weekday - 1]}`);
}

/** JSON that can stand in a script block: `</script>` or `<!--` in a name would end the block or open a comment. */
export function forScriptBlock(value: object): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}
