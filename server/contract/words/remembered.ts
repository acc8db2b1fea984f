/** Far more than the hours and days of one page. */
const MOST = 4_000;

/** Keeps answers: Intl is slow, and a page asks for the same few hundred again and again. Pure questions only. */
export function remembered<Asked, Answer>(workOut: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const kept = new Map<Asked, Answer>();
  return (asked) => {
    let answer = kept.get(asked);
    if (answer === undefined) {
      if (kept.size >= MOST) kept.clear();
      answer = workOut(asked);
      kept.set(asked, answer);
    }
    return answer;
  };
}
