import { clockOf, isNight, timesIn } from './clock-of-minutes.ts';
import type { DeskFinding, FindingInWords, FindingWords, MendInWords } from './finding-words.ts';
import { words } from './nl.ts';

/** Dates here may be of any year, so the year is always said. */
const date = (text: string) => words.calendar.dayOfMonth(text, '');
const times = timesIn('tot');

export const findingWords: FindingWords = (finding) => {
  const { sentence, mends = [] } = told(finding);
  return { sentence, mends };
};

interface Told extends Pick<FindingInWords, 'sentence'> {
  readonly mends?: readonly MendInWords[];
}

function told(finding: DeskFinding): Told {
  switch (finding.code) {
    case 'timesOutOfRange':
      return { sentence: 'Deze tijd bestaat niet. Kies een tijd van 0:00 tot en met 24:00.' };
    case 'endBeforeStart':
      return {
        sentence: `Dit eindigt voordat het begint. Bedoel je ${nightly(finding.suggested.closes)}?`,
        mends: [
          { choice: 'suggested', label: `Ja, tot ${nightly(finding.suggested.closes)}` },
          { choice: 'remove', label: 'Haal deze tijd weg' },
        ],
      };
    case 'closedOrAllDay':
      return {
        sentence: 'Dit begint en eindigt op dezelfde tijd. Bedoel je dicht of 24 uur open?',
        mends: [
          { choice: 'remove', label: 'Dicht' },
          { choice: 'suggested', label: '24 uur open' },
        ],
      };
    case 'overFourteenHours':
      return { sentence: `Van ${times(finding.times)} is meer dan 14 uur. Klopt dat?` };
    case 'overlap':
      return {
        sentence: `Deze tijden overlappen. Maak er ${times(finding.suggested)} van?`,
        mends: [
          { choice: 'suggested', label: `Maak er ${times(finding.suggested)} van` },
          { choice: 'remove', label: 'Haal deze tijd weg' },
        ],
      };
    case 'equalRivals':
      return {
        sentence:
          'Op dezelfde tijd kun je op twee manieren naar binnen. Maak een van de twee korter, of haal er een weg.',
        mends: [{ choice: 'remove', label: 'Haal deze tijd weg' }],
      };
    case 'noteTooLong':
      return {
        sentence: `Deze tekst is ${finding.length} tekens lang. Er passen er ${finding.longest}. Maak hem korter.`,
      };
    case 'unreadableText':
      return { sentence: 'In deze tekst staan tekens die we niet kunnen tonen. Typ hem opnieuw.' };
    case 'layersCollide':
      return {
        sentence: `Voor ${date(finding.date)} gelden twee patronen tegelijk. Laat het ene eindigen voordat het andere begint.`,
      };
    case 'specialDaysCollide':
      return {
        sentence: `Voor ${date(finding.date)} staan er twee afwijkingen. Haal er een weg.`,
      };
    case 'endDateBeforeStart':
      return {
        sentence: 'De laatste dag ligt voor de eerste dag. Draai de dagen om.',
        mends: [{ choice: 'suggested', label: 'Draai de dagen om' }],
      };
    case 'tooManyBlocks':
      return {
        sentence: `Dit zijn ${finding.count} tijden op een dag. Het mogen er ${finding.most} zijn. Haal er een paar weg.`,
      };
    case 'tooManySpecialDays':
      return {
        sentence: `Dit zijn ${finding.count} bijzondere dagen. Het mogen er ${finding.most} zijn. Voeg dagen na elkaar samen.`,
      };
    case 'tooManyRules':
      return { sentence: 'Dit zijn te veel verschillende regels. Voeg dagen met dezelfde tijden samen.' };
    case 'notADate':
      return { sentence: 'Deze dag bestaat niet. Kies een dag op de kalender.' };
    case 'datesOutOfReach':
      return {
        sentence:
          'Deze dagen zijn voorbij, of liggen te ver weg. Kies dagen tussen vandaag en over twee jaar, en hooguit een jaar lang.',
      };
  }
}

/** "2:00 uur ’s nachts" */
function nightly(minute: number): string {
  const clock = `${clockOf(minute)} uur`;
  return isNight(minute) ? `${clock} ’s nachts` : `${clock} de volgende dag`;
}
