import type { VNode } from 'preact';
import { openStateAt } from '../../server/contract/open-state.ts';
import type { PlaceContent } from '../../server/contract/page.ts';
import { utcOf, wallTimeOf } from '../../server/contract/words/wall-clock.ts';
import { districtAddress } from '../addresses.ts';
import type { PlaceText } from '../i18n/place-nl.ts';
import { Dutch } from '../parts/dutch.tsx';
import { Link } from '../parts/link.tsx';
import { AccessibilitySection } from '../parts/place/accessibility-section.tsx';
import { ContactSection } from '../parts/place/contact-section.tsx';
import { CorrectSection } from '../parts/place/correct-section.tsx';
import { Elsewhere } from '../parts/place/elsewhere.tsx';
import { KeepSection } from '../parts/place/keep-section.tsx';
import { TodaySection } from '../parts/place/today-section.tsx';
import { WalkInsSection } from '../parts/place/walk-ins-section.tsx';
import { WeekSection } from '../parts/place/week-section.tsx';
import { WishSection } from '../parts/place/wish-section.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { TrustNotes } from '../parts/trust-notes.tsx';
import { PlaceWords, usePlaceState } from '../place-state.ts';

/** Late: see `loadPlace`. */
export function showPlace(content: PlaceContent, text: PlaceText): VNode {
  return (
    <PlaceWords value={text}>
      <PlaceView content={content} />
    </PlaceWords>
  );
}

/** One place, the most urgent first: can I go in, and if not, where can I. */
function PlaceView({ content }: { readonly content: PlaceContent }) {
  const { page, text } = usePlaceState();
  const { place } = content;
  return (
    <article class="bl-page bl-place">
      <p class="nl-paragraph bl-place__back">
        <Link href={districtAddress(page.language, content.district)}>
          <span aria-hidden="true">‹ </span>
          {text.place.back}
        </Link>
      </p>
      <h1 class="nl-heading nl-heading--level-1">
        <Dutch>{place.name}</Dutch>
      </h1>
      <p class="nl-paragraph bl-place__kind">
        {text.words.kinds[place.kind]}
        {place.neighbourhoodName === null ? null : (
          <>
            {' · '}
            <Dutch>{place.neighbourhoodName}</Dutch>
          </>
        )}
      </p>
      {content.notice === null ? null : (
        <p class="nl-paragraph bl-card bl-card--elsewhere" id="notice" tabIndex={-1}>
          {text.notices[content.notice]}
        </p>
      )}
      {content.goneSince === null ? <LivingPlace content={content} /> : <GonePlace content={content} />}
    </article>
  );
}

function LivingPlace({ content }: { readonly content: PlaceContent }) {
  const { now } = usePlaceState();
  const answer = openStateAt(content.place.timetable, now);
  return (
    <>
      <div class="bl-card bl-card--answer">
        <StateBadge answer={answer} at={now} tense="now" />
        <TrustNotes answer={answer} at={now} />
        <TodaySection content={content} answer={answer} />
      </div>
      <Elsewhere content={content} answer={answer} />
      {answer.state === 'closed' && content.notice !== 'wished' ? <WishSection content={content} /> : null}
      <CorrectSection content={content} answer={answer} />
      <WeekSection content={content} />
      <WalkInsSection content={content} />
      <AccessibilitySection content={content} />
      <ContactSection content={content} />
      <KeepSection content={content} />
    </>
  );
}

/** Found by name or link only: it sends the visitor on, and says nothing about hours. */
function GonePlace({ content }: { readonly content: PlaceContent }) {
  const { text, now } = usePlaceState();
  const { goneSince } = content;
  const since =
    goneSince !== null && !Number.isNaN(utcOf(goneSince))
      ? text.place.goneSince(text.words.calendar.fullDate(goneSince, wallTimeOf(now).date))
      : text.place.gone;
  return (
    <>
      <p class="nl-paragraph nl-paragraph--lead">{since}</p>
      <Elsewhere content={content} answer={null} />
    </>
  );
}
