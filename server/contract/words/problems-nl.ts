import type { ProblemWords } from './problem-words.ts';

export const problems: ProblemWords = {
  unknownParameter: (name) => `“${name}” kennen we niet. Haal het weg uit het adres.`,
  repeatedParameter: (name) => `“${name}” staat meer dan één keer in het adres. Laat er één staan.`,
  notOneOf: (name, allowed) => `“${name}” kan alleen een van deze zijn: ${allowed.join(', ')}.`,
  notAMoment: (name) =>
    `“${name}” is geen dag of tijd. Schrijf een dag als 2026-11-24 en een tijd als 10:00.`,
  momentOutOfReach: (days) =>
    `We kennen de tijden van vandaag en de ${days} dagen erna. Kies een dag daarin.`,
  unknownNear: (value) => `We kennen de buurt of straat “${value}” niet. Kies er een uit de lijst.`,
};
