import { getWalkIn } from '../../../db/queries/walk-ins.ts';
import { ASKED_FIELD, askWordsField, hitInStep } from '../../contract/desk/blocks.ts';
import type { DeskProblem } from '../../contract/desk/desk-page.ts';
import { NotFound } from '../../errors.ts';
import { askAbout } from './ask-about.ts';
import type { DeskForm, PlaceVisit } from './screen.ts';

export interface Asking {
  /** With what this form asked before, and asks now. */
  readonly visit: PlaceVisit;
  /** Why the message did not go. */
  readonly problems: readonly DeskProblem[];
}

/** "Overleg met …" in a form of hours: the message goes at once, and the form stays as it was typed. Throws NotFound. */
export function askFromForm(visit: PlaceVisit, sent: DeskForm): Asking {
  const before = sent.all(ASKED_FIELD);
  const hit = hitInStep(sent.text('step') ?? '');
  if (hit === null) return { visit: { ...visit, asked: before }, problems: [] };
  const { slug, dates, key } = hit;
  if (getWalkIn(visit.db, slug)?.placeSlug !== visit.place.slug) throw new NotFound('walkIn', slug);
  const field = askWordsField(key);
  const question = { slug, dates, words: sent.text(field), actKey: sent.actKey, field };
  const outcome = askAbout(visit, { step: 'askOrganisation', ...question });
  if ('problem' in outcome) return { visit: { ...visit, asked: before }, problems: [outcome.problem] };
  return { visit: { ...visit, asked: [...before, key] }, problems: [] };
}
