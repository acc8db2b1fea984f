import { findingWords } from './finding-words-nl.ts';
import { words } from './nl.ts';
import type { WalkInFindingWords } from './walk-in-finding-words.ts';

const date = (text: string) => words.calendar.dayOfMonth(text, '');

export const walkInFindingWords: WalkInFindingWords = (finding) => {
  switch (finding.code) {
    case 'titleMissing':
      return 'Geef het een naam, in gewone woorden.';
    case 'topicMissing':
      return 'Kies waar mensen hulp bij krijgen.';
    case 'lastDateMissing':
      return 'Kies de laatste dag.';
    case 'nothingChanges':
      return 'Er verandert zo niets. Kies een andere tijd, dag of ruimte.';
    case 'textTooLong':
      return `Dit zijn ${finding.length} tekens. Er passen er ${finding.longest}.`;
    case 'unknownTopic':
      return 'Deze soort hulp kennen we niet. Kies er een uit de lijst.';
    case 'unknownTheme':
      return 'Deze kernaanpak kennen we niet. Kies er een uit de lijst.';
    case 'unknownRoom':
      return 'Deze ruimte is niet van deze plek. Kies een ruimte uit de lijst.';
    case 'notAPhone':
      return 'Dit is geen telefoonnummer.';
    case 'notAnAddress':
      return 'Dit is geen e-mailadres.';
    case 'inThePast':
      return `${date(finding.from)} is al geweest. Kies een dag vanaf vandaag.`;
    case 'tooFarAhead':
      return `${date(finding.from)} is te ver weg. Kies een dag tot en met ${date(finding.farthest)}.`;
    case 'noDates':
      return 'Zo is er geen enkele dag waarop dit er is. Kijk de dagen en data nog eens na.';
    case 'notHeldThen':
      return finding.from === finding.through
        ? `Op ${date(finding.from)} is dit er niet.`
        : `Van ${date(finding.from)} tot en met ${date(finding.through)} is dit er niet.`;
    default:
      return findingWords(finding).sentence;
  }
};
