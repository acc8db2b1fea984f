import type { FindingWords } from './finding-words.ts';

export const findingWords: FindingWords = () => {
  throw new Error('to be built');
};
