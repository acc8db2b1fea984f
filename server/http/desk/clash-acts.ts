/** What the buttons of the list of clashes do: ask somebody, leave dates out, or open the door on several of them. */
import { getPlaceBySlug } from '../../../db/queries/places.ts';
import { getWalkIn } from '../../../db/queries/walk-ins.ts';
import { type Act, may } from '../../auth/may.ts';
import { ASK_STEPS, CANCEL_STEP, type ClashesContent, TOGETHER } from '../../contract/desk/clashes.ts';
import type { DeskProblem } from '../../contract/desk/desk-page.ts';
import { announcedBefore, announceTogether } from '../../desk/announce-days.ts';
import { openClashes } from '../../desk/open-clashes.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import { NotFound } from '../../errors.ts';
import type { IsoDate } from '../../hours/model.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import { cancelDates } from '../../planner/cancel-dates.ts';
import { actOnWalkIn, targetOfWalkIn } from '../../planner/sides.ts';
import { refusalProblems } from '../planner/proposal-problems.ts';
import { askAbout } from './ask-about.ts';
import { datesInForm } from './blocks-in-form.ts';
import { areAllHeld, daysOpened } from './mends-together.ts';
import type { DeskForm, DeskVisit, Outcome } from './screen.ts';
import { clashListWords } from './words/clash-list-words.ts';
import { wrongValues } from './wrong-values.ts';

/** `contentWith`: the list as it is then, with what was said. `to`: where the list is. */
export async function actOnClash(
  visit: DeskVisit,
  form: DeskForm,
  contentWith: (said: string | null) => Promise<ClashesContent>,
  to: string,
): Promise<Outcome> {
  const step = form.text('step');
  const odd = wrongValues(form, { date: 'date' }, visit.language);
  // The date is no field that she fills in: what is wrong with it is said above the list.
  const [unreal] = odd.map((problem) => ({ ...problem, field: null }));
  if (unreal !== undefined) return refusedWith(unreal, 400, form, await contentWith(null));
  const dates = datesInForm(form, 'date');
  const changing = { visit, form, dates, contentWith, to };
  if (step === CANCEL_STEP || step === TOGETHER.cancel) return cancel(changing);
  if (step === TOGETHER.open) return openOn(changing);
  const asks = ASK_STEPS.find((each) => each === step);
  if (asks === undefined)
    return { kind: 'again', status: 200, content: await contentWith(null), problems: [] };
  const outcome = askAbout(visit, {
    ...{ step: asks, slug: form.text('walkIn') ?? '', dates },
    ...{ words: form.text('words'), actKey: form.actKey, field: 'words' },
  });
  if ('said' in outcome)
    return { kind: 'again', status: 200, content: await contentWith(outcome.said), problems: [] };
  return refusedWith(outcome.problem, 409, form, await contentWith(null));
}

/** With the words of the message as they were typed. */
function refusedWith(
  problem: DeskProblem,
  status: 400 | 409,
  form: DeskForm,
  content: ClashesContent,
): Outcome {
  const typed = form.text('words');
  const walkIns = content.walkIns.map((walkIn) => ({
    ...walkIn,
    asks: walkIn.asks.map((ask) =>
      typed !== null && walkIn.slug === form.text('walkIn') && ask.step === form.text('step')
        ? { ...ask, words: typed }
        : ask,
    ),
  }));
  return { kind: 'again', status, content: { ...content, walkIns }, problems: [problem] };
}

interface Changing {
  readonly visit: DeskVisit;
  readonly form: DeskForm;
  /** By date. */
  readonly dates: readonly IsoDate[];
  readonly contentWith: (said: string | null) => Promise<ClashesContent>;
  readonly to: string;
}

/** "Deze keer niet", or all the times that she saw. Throws NotFound for what is not the caller's. */
async function cancel(changing: Changing): Promise<Outcome> {
  const { visit, form, dates, to } = changing;
  const { db, caller, act, site, language } = visit;
  const walkIn = walkInToMend(changing, (each) => actOnWalkIn(each, 'cancelDates'));
  const [from = '', through = from] = [dates[0], dates.at(-1)];
  // In one go only as long as it is held on no other date between them.
  if (dates.length > 1 && !areAllHeld(walkIn, dates, calendarsOf(db))) return changed(changing);
  const who = { baseUrl: site.baseUrl, butNot: caller.kind === 'person' ? caller.person.id : null };
  const given = { slug: walkIn.slug, ifVersion: null, actKey: form.actKey, from, through, reason: null };
  const outcome = cancelDates(db, { ...given, ...who }, act);
  if (outcome.kind === 'saved') return { kind: 'done', to, sequence: outcome.sequence };
  return outcome.kind === 'refused'
    ? changed(changing, refusalProblems(outcome, language))
    : changed(changing);
}

/** The door is open for it on those of the dates on which it still clashes. Throws NotFound for what is not the caller's. */
async function openOn(changing: Changing): Promise<Outcome> {
  const { visit, form, dates, to } = changing;
  const { db, now, role, act } = visit;
  const { slug, placeSlug } = walkInToMend(changing, () => 'changeHours');
  const earlier = announcedBefore(db, placeSlug, form.actKey);
  if (earlier !== null) return { kind: 'done', to, sequence: earlier.sequence };
  const place = getPlaceBySlug(db, placeSlug);
  const clashes = openClashes(db, { placeSlugs: [placeSlug] }, now).filter(
    ({ walkIn, date }) => walkIn.slug === slug && dates.includes(date),
  );
  const days = place === null ? [] : daysOpened(place, clashes, calendarsOf(db));
  if (days.length === 0) return changed(changing);
  const outcome = announceTogether(db, { placeSlug, days, role, actKey: form.actKey }, act);
  return outcome.kind === 'refused' ? changed(changing) : { kind: 'done', to, sequence: outcome.sequence };
}

function walkInToMend({ visit, form }: Changing, act: (walkIn: WalkIn) => Act): WalkIn {
  const slug = form.text('walkIn') ?? '';
  const walkIn = getWalkIn(visit.db, slug);
  if (walkIn === null || !may(visit.caller, act(walkIn), targetOfWalkIn(walkIn)))
    throw new NotFound('walkIn', slug);
  return walkIn;
}

/** Not done: with why not, or else that somebody was before her. */
async function changed({ visit, contentWith }: Changing, why: readonly DeskProblem[] = []): Promise<Outcome> {
  const sentence = clashListWords[visit.language].changed;
  const problems = why.length > 0 ? why : [{ field: null, sentence, mend: null }];
  return { kind: 'again', status: 409, content: await contentWith(null), problems };
}
