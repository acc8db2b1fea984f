import { confirm, holdsThroughChoices } from '../../desk/confirm-hours.ts';
import { weekToConfirm } from '../../desk/week-to-confirm.ts';
import type { PlaceScreen, PlaceVisit } from './screen.ts';

/** The first screen: does this week hold? Its one button confirms. */
export const thisWeek: PlaceScreen = {
  path: '',
  act: 'confirm',
  show: contentOf,
  save(visit, form) {
    const { db, place, role, act, base } = visit;
    const given = { placeSlug: place.slug, role, holdsThrough: 'rhythm' as const, actKey: form.actKey };
    const outcome = confirm(db, given, act);
    if (outcome.kind === 'refused') {
      return { kind: 'again', status: 409, content: contentOf(visit), problems: [] };
    }
    return { kind: 'done', to: base, sequence: outcome.sequence };
  },
};

function contentOf({ db, place, now }: PlaceVisit) {
  const { from, through, days, version } = weekToConfirm(db, place.slug, now);
  const { fourWeeks, afterHoliday } = holdsThroughChoices(db, place.slug, now);
  return {
    view: 'thisWeek' as const,
    from,
    through,
    days: days.map((day) => ({ ...day, clashes: [] })),
    version,
    confirmed: { at: place.trust?.confirmedAt ?? null, until: null },
    fourWeeksThrough: fourWeeks,
    afterHolidayThrough: afterHoliday,
    live: null,
    unknownAhead: 0,
  };
}
