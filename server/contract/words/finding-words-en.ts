import { clockOf, isNight, timesIn } from './clock-of-minutes.ts';
import { words } from './en.ts';
import type { DeskFinding, FindingInWords, FindingWords, MendInWords } from './finding-words.ts';

/** Dates here may be of any year, so the year is always said. */
const date = (text: string) => words.calendar.dayOfMonth(text, '');
const times = timesIn('to');

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
      return { sentence: 'There is no such time. Choose a time from 0:00 to 24:00.' };
    case 'endBeforeStart':
      return {
        sentence: `This ends before it begins. Do you mean ${nightly(finding.suggested.closes)}?`,
        mends: [
          { choice: 'suggested', label: `Yes, until ${nightly(finding.suggested.closes)}` },
          { choice: 'remove', label: 'Take this time out' },
        ],
      };
    case 'closedOrAllDay':
      return {
        sentence: 'This begins and ends at the same time. Do you mean closed, or open for 24 hours?',
        mends: [
          { choice: 'remove', label: 'Closed' },
          { choice: 'suggested', label: 'Open for 24 hours' },
        ],
      };
    case 'overFourteenHours':
      return { sentence: `From ${times(finding.times)} is more than 14 hours. Is that right?` };
    case 'overlap':
      return {
        sentence: `These times overlap. Make it ${times(finding.suggested)}?`,
        mends: [
          { choice: 'suggested', label: `Make it ${times(finding.suggested)}` },
          { choice: 'remove', label: 'Take this time out' },
        ],
      };
    case 'equalRivals':
      return {
        sentence:
          'At the same time there are two ways to get in. Make one of the two shorter, or take one out.',
        mends: [{ choice: 'remove', label: 'Take this time out' }],
      };
    case 'noteTooLong':
      return {
        sentence: `This text is ${finding.length} characters long. ${finding.longest} will fit. Make it shorter.`,
      };
    case 'unreadableText':
      return { sentence: 'This text holds characters that we cannot show. Type it again.' };
    case 'layersCollide':
      return {
        sentence: `Two patterns hold on ${date(finding.date)}. Let the one end before the other begins.`,
      };
    case 'specialDaysCollide':
      return { sentence: `There are two exceptions for ${date(finding.date)}. Take one out.` };
    case 'endDateBeforeStart':
      return {
        sentence: 'The last day lies before the first day. Exchange the days.',
        mends: [{ choice: 'suggested', label: 'Exchange the days' }],
      };
    case 'tooManyBlocks':
      return {
        sentence: `That is ${finding.count} times in one day. There can be ${finding.most}. Take some out.`,
      };
    case 'tooManySpecialDays':
      return {
        sentence: `That is ${finding.count} special days. There can be ${finding.most}. Join days that follow each other.`,
      };
    case 'tooManyRules':
      return { sentence: 'These are too many different rules. Join days that have the same times.' };
    case 'notADate':
      return { sentence: 'There is no such day. Choose a day on the calendar.' };
    case 'datesOutOfReach':
      return {
        sentence:
          'These days are over, or too far away. Choose days between today and two years from now, and at most a year of them.',
      };
  }
}

/** "2:00 at night" */
function nightly(minute: number): string {
  return isNight(minute) ? `${clockOf(minute)} at night` : `${clockOf(minute)} the next day`;
}
