import type { LiveContent } from '../../contract/desk/live.ts';
import { liveChoices } from '../../desk/live-choices.ts';
import { switchLive } from '../../desk/switch-live.ts';
import { dailyProblem } from './daily-problems.ts';
import type { PlaceScreen, PlaceVisit } from './screen.ts';
import { wrongValues } from './wrong-values.ts';

const SAYS = ['open', 'closed', 'asAlways'] as const;

/** "We zijn nu open" and "nu even dicht", which end by themselves. */
export const liveSwitch: PlaceScreen = {
  path: '/nu',
  act: 'switchLive',
  show: contentOf,
  save(visit, form) {
    const { db, place, role, act, base, language } = visit;
    const says = SAYS.find((one) => one === form.text('says'));
    const again = { kind: 'again', content: contentOf(visit) } as const;
    const wrong = wrongValues(form, { says: SAYS }, language);
    if (wrong.length > 0) return { ...again, status: 400, problems: wrong };
    if (says === undefined) return { ...again, status: 200, problems: [] };
    const outcome = switchLive(db, { placeSlug: place.slug, says, role, actKey: form.actKey }, act);
    if (outcome.kind === 'switched') return { kind: 'done', to: base, sequence: outcome.sequence };
    return { ...again, status: 409, problems: [dailyProblem(outcome.why, language)] };
  },
};

function contentOf({ db, place, now }: PlaceVisit): LiveContent {
  return { view: 'live', live: liveChoices(db, place, now) };
}
