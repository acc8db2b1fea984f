import type { ProblemWords } from './problem-words.ts';

export const problems: ProblemWords = {
  unknownParameter: (name) => `We do not know “${name}”. Take it out of the address.`,
  repeatedParameter: (name) => `“${name}” is in the address more than once. Leave only one.`,
  notOneOf: (name, allowed) => `“${name}” can only be one of these: ${allowed.join(', ')}.`,
  notAMoment: (name) => `“${name}” is not a day or a time. Write a day as 2026-11-24 and a time as 10:00.`,
  momentOutOfReach: (days) =>
    `We know the times of today and the ${days} days after it. Choose one of those days.`,
  unknownNear: (value) => `We do not know the neighbourhood or street “${value}”. Choose one from the list.`,
};
