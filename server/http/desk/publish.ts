import type { PlaceLife } from '../../../db/queries/place-life.ts';
import { may } from '../../auth/may.ts';
import type { PublishContent } from '../../contract/desk/publish.ts';
import { publishChecklist } from '../../desk/publish-checklist.ts';
import {
  agreeToPublish,
  closeForGood,
  publishPlace,
  reopenPlace,
  unpublishPlace,
} from '../../desk/publish-place.ts';
import { foreseeTurn } from '../../desk/tell-of-turn.ts';
import { NotFound } from '../../errors.ts';
import { localOf } from '../../hours/local-time.ts';
import type { DeskForm, Outcome, PlaceScreen, PlaceVisit } from './screen.ts';
import { publishWords } from './words/publish-words.ts';
import { wrongValues } from './wrong-values.ts';

/**
 * From draft to public, and back. Its keepers see the checklist, and a host says here that she agrees; publishing itself
 * is the coordinator's.
 */
export const publishing: PlaceScreen = {
  path: '/publiceren',
  act: 'changeFacts',
  show: contentOf,
  save,
};

function save(visit: PlaceVisit, form: DeskForm): Outcome {
  const { db, place, act, role, base, now, language } = visit;
  const turn = { placeSlug: place.slug, actKey: form.actKey };
  const done = (sequence: number): Outcome => ({ kind: 'done', to: `${base}/publiceren`, sequence });
  const asked = form.text('do');
  if (asked === 'agree' || asked === 'disagree')
    return done(agreeToPublish(db, { ...turn, agrees: asked === 'agree', role }, act).sequence);
  checkMayPublish(visit);
  switch (asked) {
    case 'unpublish':
      return done(unpublishPlace(db, turn, act).sequence);
    case 'gone':
      return done(closeForGood(db, { ...turn, since: localOf(now).date }, act).sequence);
    case 'back':
      return done(reopenPlace(db, turn, act).sequence);
    case 'publish': {
      const outcome = publishPlace(db, turn, act);
      if (outcome.kind === 'saved') return done(outcome.sequence);
      const sentence = publishWords[language].missing(outcome.missing);
      const problems = [{ field: null, sentence, mend: null }];
      return { kind: 'again', status: 409, content: contentOf(visit), problems };
    }
    default: {
      const problems = wrongValues(form, { do: [] }, language);
      const status = problems.length > 0 ? 400 : 200;
      return { kind: 'again', status, content: contentOf(visit), problems };
    }
  }
}

/** Nobody learns more from being refused than that there is nothing here for her. */
function checkMayPublish({ caller, place: { slug: placeSlug, districtSlug } }: PlaceVisit): void {
  if (!may(caller, 'publishPlace', { placeSlug, districtSlug })) throw new NotFound('place', placeSlug);
}

function contentOf(visit: PlaceVisit): PublishContent {
  const { db, place, now } = visit;
  const { draft, goneSince, hostAgreedAt, trust } = place;
  return {
    view: 'publish',
    ...{ draft, goneSince, hostAgreedAt },
    lines: publishChecklist(db, place, now),
    hasTimes: trust !== null && trust.source !== 'sample',
    follows: followsIn(visit),
  };
}

/** For whoever may take such a turn; nobody else reads who is mailed. */
function followsIn({ db, place, act, now, caller }: PlaceVisit): PublishContent['follows'] {
  const { slug: placeSlug, districtSlug, draft, goneSince } = place;
  if (!may(caller, 'publishPlace', { placeSlug, districtSlug })) return {};
  const foresee = (life: PlaceLife) => foreseeTurn(db, place, { ...place, ...life }, act);
  if (goneSince !== null) return { back: foresee({ goneSince: null }) };
  if (draft) return { publish: foresee({ draft: false }) };
  return { unpublish: foresee({ draft: true }), gone: foresee({ goneSince: localOf(now).date }) };
}
