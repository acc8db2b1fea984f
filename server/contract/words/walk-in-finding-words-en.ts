import { words } from './en.ts';
import { findingWords } from './finding-words-en.ts';
import type { WalkInFindingWords } from './walk-in-finding-words.ts';

const date = (text: string) => words.calendar.dayOfMonth(text, '');

export const walkInFindingWords: WalkInFindingWords = (finding) => {
  switch (finding.code) {
    case 'titleMissing':
      return 'Give it a name, in plain words.';
    case 'topicMissing':
      return 'Choose what people get help with.';
    case 'lastDateMissing':
      return 'Choose the last day.';
    case 'nothingChanges':
      return 'Nothing changes this way. Choose another time, day or room.';
    case 'textTooLong':
      return `This has ${finding.length} characters. There is room for ${finding.longest}.`;
    case 'unknownTopic':
      return 'We do not know this kind of help. Choose one from the list.';
    case 'unknownTheme':
      return 'We do not know this theme. Choose one from the list.';
    case 'unknownRoom':
      return 'This room is not of this place. Choose a room from the list.';
    case 'notAPhone':
      return 'This is not a phone number.';
    case 'notAnAddress':
      return 'This is not an e-mail address.';
    case 'inThePast':
      return `${date(finding.from)} has passed. Choose a day from today on.`;
    case 'tooFarAhead':
      return `${date(finding.from)} is too far away. Choose a day through ${date(finding.farthest)}.`;
    case 'noDates':
      return 'There is no day at all on which it would be held. Look at the days and dates again.';
    case 'notHeldThen':
      return finding.from === finding.through
        ? `It is not held on ${date(finding.from)}.`
        : `It is not held from ${date(finding.from)} through ${date(finding.through)}.`;
    default:
      return findingWords(finding).sentence;
  }
};
