/** What the buttons of the list of clashes do: ask somebody, or leave one date out. */
import { getWalkIn } from '../../../db/queries/walk-ins.ts';
import { may } from '../../auth/may.ts';
import { ASK_STEPS, CANCEL_STEP, type ClashesContent } from '../../contract/desk/clashes.ts';
import type { DeskProblem } from '../../contract/desk/desk-page.ts';
import { NotFound } from '../../errors.ts';
import { cancelDates } from '../../planner/cancel-dates.ts';
import { actOnWalkIn, targetOfWalkIn } from '../../planner/sides.ts';
import { refusalProblems } from '../planner/proposal-problems.ts';
import { askAbout } from './ask-about.ts';
import { dateInForm } from './blocks-in-form.ts';
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
  if (step === CANCEL_STEP) return cancel(visit, form, contentWith, to);
  const asks = ASK_STEPS.find((each) => each === step);
  if (asks === undefined)
    return { kind: 'again', status: 200, content: await contentWith(null), problems: [] };
  const date = dateInForm(form, 'date');
  const outcome = askAbout(visit, {
    ...{ step: asks, slug: form.text('walkIn') ?? '', dates: date === '' ? [] : [date] },
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

/** "Deze keer niet". Throws NotFound for what is not the caller's. */
async function cancel(
  visit: DeskVisit,
  form: DeskForm,
  contentWith: (said: string | null) => Promise<ClashesContent>,
  to: string,
): Promise<Outcome> {
  const { db, caller, act, site, language } = visit;
  const [slug, date] = [form.text('walkIn') ?? '', dateInForm(form, 'date')];
  const walkIn = getWalkIn(db, slug);
  if (walkIn === null || !may(caller, actOnWalkIn(walkIn, 'cancelDates'), targetOfWalkIn(walkIn)))
    throw new NotFound('walkIn', slug);
  const dates = { from: date, through: date, reason: null };
  const who = { baseUrl: site.baseUrl, butNot: caller.kind === 'person' ? caller.person.id : null };
  const outcome = cancelDates(db, { slug, ifVersion: null, actKey: form.actKey, ...dates, ...who }, act);
  if (outcome.kind === 'saved') return { kind: 'done', to, sequence: outcome.sequence };
  const problems =
    outcome.kind === 'refused'
      ? refusalProblems(outcome, language)
      : [{ field: null, sentence: clashListWords[language].changed, mend: null }];
  return { kind: 'again', status: 409, content: await contentWith(null), problems };
}
