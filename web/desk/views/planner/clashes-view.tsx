import type {
  ClashAsk,
  ClashesContent,
  ClashingDate,
  ClashingWalkIn,
} from '../../../../server/contract/desk/clashes.ts';
import { CANCEL_STEP } from '../../../../server/contract/desk/clashes.ts';
import { wallTimeOf } from '../../../../server/contract/words/wall-clock.ts';
import { localised } from '../../../addresses.ts';
import { DeskForm } from '../../desk-form.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { PlaceName } from '../../parts/place-name.tsx';
import { usePlanner } from '../../planner-state.ts';
import { namesIn, WithNames } from './in-language.tsx';
import { ListPartNav } from './list-part-nav.tsx';

/** So many dates are shown at once; the others are a tap away. */
const SHOWN = 3;

/** What clashes in the coming weeks, by walk-in hour, each date with what can be done about it. */
export function ClashesView({ content }: { readonly content: ClashesContent }) {
  const { page, text, now } = usePlanner();
  const { clashes, words } = text;
  const { walkIns, said } = content;
  const through = words.calendar.fullDate(content.through, wallTimeOf(now).date);
  return (
    <section class="bl-section">
      {page.place === null ? null : (
        <>
          <BackLink />
          <PlaceName />
        </>
      )}
      <h1 class="nl-heading nl-heading--level-1">{clashes.title}</h1>
      {said === null ? null : (
        <p class="bl-notice" role="status">
          <strong>{said}</strong>
        </p>
      )}
      <p class="nl-paragraph">{walkIns.length === 0 ? clashes.none(through) : clashes.intro(through)}</p>
      {walkIns.map((walkIn) => (
        <WalkIn key={walkIn.slug} walkIn={walkIn} action={content.action} withPlace={page.place === null} />
      ))}
      <ListPartNav part={content.part} />
    </section>
  );
}

interface WalkInProps {
  readonly walkIn: ClashingWalkIn;
  readonly action: string;
  readonly withPlace: boolean;
}

function WalkIn({ walkIn, action, withPlace }: WalkInProps) {
  const { page, text } = usePlanner();
  const { clashes } = text;
  const { slug, title, titleLanguage, placeName, roomName, organisationName, sample, dates, asks } = walkIn;
  const where = [withPlace ? placeName : null, roomName, organisationName, sample ? clashes.sample : null];
  const more = dates.slice(SHOWN);
  const lines = (shown: readonly ClashingDate[]) => (
    <ul class="bl-clashes">
      {shown.map((date) => (
        <DateLine key={date.date} slug={slug} line={date} action={action} />
      ))}
    </ul>
  );
  return (
    <section class="bl-section" aria-labelledby={`clash-${slug}`}>
      <h2 class="nl-heading nl-heading--level-2" id={`clash-${slug}`}>
        <span lang={titleLanguage === page.language ? undefined : titleLanguage}>{title}</span>
      </h2>
      <p class="nl-paragraph bl-small">
        <WithNames
          sentence={where.filter((part) => part !== null).join(' · ')}
          names={namesIn(placeName, roomName, organisationName)}
        />
      </p>
      {lines(dates.slice(0, SHOWN))}
      {more.length === 0 ? null : (
        <details class="bl-fold">
          <summary>{clashes.more(more.length)}</summary>
          {lines(more)}
        </details>
      )}
      {asks.map((ask) => (
        <Ask key={ask.step} slug={slug} date={dates[0]?.date ?? ''} ask={ask} action={action} />
      ))}
    </section>
  );
}

interface LineProps {
  readonly slug: string;
  readonly line: ClashingDate;
  readonly action: string;
}

function DateLine({ slug, line: { date, sentences, mends, mayCancel }, action }: LineProps) {
  const { page, text } = usePlanner();
  const id = `clash-${slug}-${date}`;
  return (
    <li>
      <div id={id}>
        {sentences.map((sentence) => (
          <p key={sentence} class="nl-paragraph">
            {sentence}
          </p>
        ))}
      </div>
      <div class="bl-buttons">
        {mends.map(({ label, to }) => (
          <a
            key={to}
            class="nl-button nl-button--secondary"
            href={localised(page.language, to)}
            aria-describedby={id}
          >
            {label}
          </a>
        ))}
        {mayCancel ? (
          <DeskForm to={action} name={`${CANCEL_STEP}-${slug}-${date}`}>
            <input type="hidden" name="walkIn" value={slug} />
            <input type="hidden" name="date" value={date} />
            <button
              class="nl-button nl-button--secondary"
              type="submit"
              name="step"
              value={CANCEL_STEP}
              aria-describedby={id}
            >
              {text.clashes.cancel}
            </button>
          </DeskForm>
        ) : null}
      </div>
    </li>
  );
}

interface AskProps {
  readonly slug: string;
  /** Of the first date that the question is about. */
  readonly date: string;
  readonly ask: ClashAsk;
  readonly action: string;
}

/** A message to the other side, folded up. */
export function Ask({ slug, date, ask: { step, name, words }, action }: AskProps) {
  const { text } = usePlanner();
  const { clashes } = text;
  return (
    <details class="bl-fold">
      <summary>{clashes.ask(name)}</summary>
      <DeskForm to={action} name={`${step}-${slug}`} class="bl-save">
        <input type="hidden" name="walkIn" value={slug} />
        <input type="hidden" name="date" value={date} />
        <label class="bl-field">
          <span>{clashes.askWords}</span>
          <textarea class="bl-input" name="words" rows={2} maxLength={280} defaultValue={words} />
        </label>
        <button class="nl-button nl-button--secondary" type="submit" name="step" value={step}>
          {clashes.send}
        </button>
      </DeskForm>
    </details>
  );
}
