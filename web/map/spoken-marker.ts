/** "1. De Groene Stee. Nu open tot 17:00. Voorbeeld.": the dot between the parts is for eyes only. */
export function spokenMarker(number: number, name: string, sentences: readonly string[]): string {
  const spoken = sentences.map((sentence) => `${capitalise(sentence.replaceAll(' · ', ' '))}.`);
  return [`${number}.`, `${name}.`, ...spoken].join(' ');
}

function capitalise(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
