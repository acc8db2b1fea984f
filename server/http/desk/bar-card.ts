import { findBarCards, revokeBarCard } from '../../../db/queries/bar-cards.ts';
import { countPlaceLinks, revokePlaceLinks } from '../../../db/queries/place-links.ts';
import { getPlaceBySlug } from '../../../db/queries/places.ts';
import { removeSession } from '../../../db/queries/sessions.ts';
import { makeBarCard, pairPhone, placeOfBarCard } from '../../auth/bar-cards.ts';
import type { BarCardContent, PairPhoneContent } from '../../contract/desk/bar-card.ts';
import type { DeskScreen, DeskVisit, PlaceScreen, PlaceVisit } from './screen.ts';
import { problem } from './sign-in-problems.ts';
import { squareCode } from './square-code.ts';

/** What opens the desk without an account: cards for behind the bar, and links. Withdrawing ends them at once. */
export const barCards: PlaceScreen = {
  path: '/barkaart',
  act: 'keepBarCards',
  show: (visit) => contentOf(visit, null),
  save(visit, form) {
    const { db, place, act, base, site } = visit;
    if (form.text('step') === 'revoke') {
      revokeBarCard(db, place.slug, Number(form.text('card')), act);
      return { kind: 'done', to: `${base}/barkaart`, sequence: null };
    }
    if (form.text('step') === 'revokeLinks') {
      revokePlaceLinks(db, place.slug, act);
      return { kind: 'done', to: `${base}/barkaart`, sequence: null };
    }
    const { token } = makeBarCard(db, place.slug, act);
    const address = `${site.baseUrl}/bar/${token}`;
    const content = contentOf(visit, { address, code: squareCode(address) });
    return { kind: 'again', status: 200, content, problems: [] };
  },
};

function contentOf({ db, place, now }: PlaceVisit, fresh: BarCardContent['fresh']): BarCardContent {
  const links = countPlaceLinks(db, place.slug, now);
  return { view: 'barCard', cards: findBarCards(db, place.slug, now), links, fresh };
}

/** What the camera opens. A program that follows links pairs nothing: only the button does. */
export const pairing: DeskScreen = {
  path: '/bar/:token',
  act: 'signIn',
  show: pairContent,
  save(visit) {
    const { db, site, now, browser, params, caller, language } = visit;
    const { token = '' } = params;
    if (!site.tries.pair.isAllowed(browser.address, now)) {
      const problems = [problem('tooOften', language)];
      return { kind: 'again', status: 429, content: pairContent(visit), problems };
    }
    const slug = placeOfBarCard(db, token);
    const session = slug === null ? null : pairPhone(db, token, browser.device, now);
    if (session === null) return { kind: 'again', status: 409, content: pairContent(visit), problems: [] };
    // The new session takes the place of the one that this browser had.
    if (caller.kind === 'person' || caller.kind === 'barPhone') removeSession(db, caller.sessionId);
    return { kind: 'done', to: `/beheer/plek/${slug}`, sequence: null, cookies: { session } };
  },
};

function pairContent({ db, params, caller }: DeskVisit): PairPhoneContent {
  const { token = '' } = params;
  const slug = placeOfBarCard(db, token);
  return {
    view: 'pairPhone',
    placeName: slug === null ? null : (getPlaceBySlug(db, slug)?.name ?? null),
    action: `/bar/${token}`,
    replacesPerson: caller.kind === 'person',
  };
}
