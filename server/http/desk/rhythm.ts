import type { RhythmContent } from '../../contract/desk/rhythm.ts';
import { whyNoRealHours } from '../../desk/every-part.ts';
import { setRhythm } from '../../desk/set-rhythm.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import type { Weekday } from '../../hours/model.ts';
import { DEFAULT_ASK } from '../../model/place.ts';
import { nextAsk } from '../../schedule/when-to-ask.ts';
import { dailyProblem } from './daily-problems.ts';
import { minuteOf, timeOfMinute } from './minute-of.ts';
import type { DeskForm, PlaceScreen, PlaceVisit } from './screen.ts';
import { wrongValues } from './wrong-values.ts';

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const A_WEEK = 7;
const CHOICES = { every: ['week', 'fourWeeks'], weekday: WEEKDAYS.map(String) };

/** How often, and when, the host is asked whether the hours are right. */
export const rhythm: PlaceScreen = {
  path: '/herinnering',
  act: 'changeHours',
  show: contentOf,
  save(visit, form) {
    const { db, place, act, base, language } = visit;
    const typed = typedIn(visit, form);
    const wrong = wrongValues(form, CHOICES, language);
    if (wrong.length > 0)
      return { kind: 'again', status: 400, content: { ...contentOf(visit), ...typed }, problems: wrong };
    const askMinute = minuteOf(typed.time) ?? -1;
    const { every, weekday: askWeekday } = typed;
    const given = { placeSlug: place.slug, every, askWeekday, askMinute, actKey: form.actKey };
    const outcome = setRhythm(db, given, act);
    if (outcome.kind === 'set') return { kind: 'done', to: base, sequence: outcome.sequence };
    const problems = [dailyProblem(outcome.why, language)];
    return { kind: 'again', status: 400, content: { ...contentOf(visit), ...typed }, problems };
  },
};

function typedIn(visit: PlaceVisit, form: DeskForm) {
  const now = contentOf(visit);
  const every = form.text('every');
  return {
    every: every === 'week' || every === 'fourWeeks' ? every : now.every,
    weekday: WEEKDAYS.find((weekday) => String(weekday) === form.text('weekday')) ?? DEFAULT_ASK.weekday,
    time: form.text('time') ?? '',
  } as const;
}

function contentOf({ db, place, now }: PlaceVisit): RhythmContent {
  const { trust } = place;
  const canSet = whyNoRealHours(place) === null;
  return {
    view: 'rhythm',
    every: (trust?.rhythmDays ?? 0) === A_WEEK ? 'week' : 'fourWeeks',
    weekday: trust?.askWeekday ?? DEFAULT_ASK.weekday,
    time: timeOfMinute(trust?.askMinute ?? DEFAULT_ASK.minute),
    next: canSet && trust !== null ? nextAsk(trust, calendarsOf(db).schoolHolidays, now) : null,
    canSet,
  };
}
