import { SLOT_NEEDS, type SlotNeed } from '../../contract/planner/slot.ts';
import type { SlotQuestion } from './slot-question.ts';

/** Long enough to help two people; a question for less is asked for the shortest. */
const SHORTER_MINUTES = [60, 30];

/** The needs that a question has, each with the question as it would be without. */
export function withoutEach(
  question: SlotQuestion,
): { readonly need: SlotNeed; readonly question: SlotQuestion }[] {
  return SLOT_NEEDS.flatMap((need) => {
    const less = without(question, need);
    return less === null ? [] : [{ need, question: less }];
  });
}

/** null: that was not asked. */
function without(question: SlotQuestion, need: SlotNeed): SlotQuestion | null {
  const { needs, notSameDayAs, minutes } = question;
  switch (need) {
    case 'quietRoom':
    case 'wheelchair':
    case 'hostPresent':
      return needs[need] ? { ...question, needs: { ...needs, [need]: false } } : null;
    case 'notSameDay': {
      const { helpTopic, organisationSlug } = notSameDayAs;
      if (helpTopic === null && organisationSlug === null) return null;
      return { ...question, notSameDayAs: { helpTopic: null, organisationSlug: null } };
    }
    case 'place':
      return question.placeSlug === null ? null : { ...question, placeSlug: null };
    case 'neighbourhoods':
    case 'weekdays':
    case 'partsOfDay':
      return question[need].length === 0 ? null : { ...question, [need]: [] };
    case 'length': {
      const shorter = SHORTER_MINUTES.find((each) => each < minutes);
      return shorter === undefined ? null : { ...question, minutes: shorter };
    }
  }
}
