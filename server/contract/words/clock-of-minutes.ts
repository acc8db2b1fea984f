/** Minutes of a service day as clocks show them; from 1440 on they are of the following date. */
export function clockOf(minute: number): string {
  const within = minute === 1440 ? minute : minute % 1440;
  return `${Math.floor(within / 60)}:${String(within % 60).padStart(2, '0')}`;
}

/** Before six in the morning of the following date. */
export function isNight(minute: number): boolean {
  return minute > 1440 && minute < 1440 + 360;
}

/** "9:00 tot 17:00", with the word of a language in between. */
export function timesIn(
  until: string,
): (times: { readonly opens: number; readonly closes: number }) => string {
  return ({ opens, closes }) => `${clockOf(opens)} ${until} ${clockOf(closes)}`;
}
