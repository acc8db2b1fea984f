import { SKIP } from '../../../../server/contract/desk/list-part.ts';
import type { WeekContent } from '../../../../server/contract/planner/week.ts';
import type { Language } from '../../../../server/contract/vocabulary.ts';
import { localised } from '../../../addresses.ts';

/** The same places in another week, or another day of this one. */
export function weekAddress(
  language: Language,
  { days, form, part }: WeekContent,
  { week = days[0] ?? '', day }: { readonly week?: string; readonly day?: string },
): string {
  const { helpTopic, organisation, neighbourhood, district, free } = form;
  const entries = Object.entries({ week, day: day ?? '', helpTopic, organisation, neighbourhood, district });
  const query = new URLSearchParams(entries.filter(([, value]) => value !== ''));
  if (free) query.set('free', 'yes');
  if (part.skipped > 0) query.set(SKIP, String(part.skipped));
  return `${localised(language, '/planner')}?${query}`;
}
