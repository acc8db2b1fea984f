import type {
  ClashAsk,
  ClashesContent,
  ClashesTogether,
  ClashingDate,
  ClashingWalkIn,
  ClashMend,
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
  const { slug, title, titleLanguage, placeName, roomName, organisationName, sample } = walkIn;
  const { dates, together, asks } = walkIn;
  const where = [withPlace ? placeName : null, roomName, organisationName, sample ? clashes.sample : null];
  const names = namesIn(placeName, roomName, organisationName);
  const lines = (
    <ul class="bl-clashes">
      {dates.map((date) => (
        <DateLine key={date.date} slug={slug} names={names} line={date} action={action} />
      ))}
    </ul>
  );
  return (
    <section class="bl-section" aria-labelledby={`clash-${slug}`}>
      <h2 class="nl-heading nl-heading--level-2" id={`clash-${slug}`}>
        <span lang={titleLanguage === page.language ? undefined : titleLanguage}>{title}</span>
      </h2>
      <p class="nl-paragraph bl-small">
        <WithNames sentence={where.filter((part) => part !== null).join(' · ')} names={names} />
      </p>
      {together === null ? (
        lines
      ) : (
        <>
          <Together slug={slug} names={names} together={together} action={action} />
          <details class="bl-fold">
            <summary>{clashes.each(dates.length)}</summary>
            {lines}
          </details>
        </>
      )}
      {asks.map((ask) => (
        <Ask key={ask.step} slug={slug} dates={dates.map(({ date }) => date)} ask={ask} action={action} />
      ))}
    </section>
  );
}

interface TogetherProps {
  readonly slug: string;
  readonly names: readonly string[];
  readonly together: ClashesTogether;
  readonly action: string;
}

/** Why it clashes on all of its dates, and one row of what mends them at once. */
function Together({ slug, names, together: { sentences, links, buttons }, action }: TogetherProps) {
  const id = `clash-${slug}-all`;
  return (
    <>
      <Sentences id={id} names={names} sentences={sentences} />
      <div class="bl-buttons">
        <Mends mends={links} about={id} />
        {buttons.map(({ step, label, dates }) => (
          <DeskForm key={step} to={action} name={`${step}-${slug}`}>
            <Dates slug={slug} dates={dates} />
            <button
              class="nl-button nl-button--secondary"
              type="submit"
              name="step"
              value={step}
              aria-describedby={id}
            >
              {label}
            </button>
          </DeskForm>
        ))}
      </div>
    </>
  );
}

interface SentencesProps {
  readonly id: string;
  /** What stands in them as somebody called it. */
  readonly names: readonly string[];
  readonly sentences: readonly string[];
}

function Sentences({ id, names, sentences }: SentencesProps) {
  return (
    <div id={id}>
      {sentences.map((sentence) => (
        <p key={sentence} class="nl-paragraph">
          <WithNames sentence={sentence} names={names} />
        </p>
      ))}
    </div>
  );
}

/** `about`: the id of what they mend. */
function Mends({ mends, about }: { readonly mends: readonly ClashMend[]; readonly about: string }) {
  const { page } = usePlanner();
  return (
    <>
      {mends.map(({ label, to }) => (
        <a
          key={to}
          class="nl-button nl-button--secondary"
          href={localised(page.language, to)}
          aria-describedby={about}
        >
          {label}
        </a>
      ))}
    </>
  );
}

/** Which walk-in hour on which dates a form is about. */
function Dates({ slug, dates }: { readonly slug: string; readonly dates: readonly string[] }) {
  return (
    <>
      <input type="hidden" name="walkIn" value={slug} />
      {dates.map((date) => (
        <input key={date} type="hidden" name="date" value={date} />
      ))}
    </>
  );
}

interface LineProps {
  readonly slug: string;
  readonly names: readonly string[];
  readonly line: ClashingDate;
  readonly action: string;
}

function DateLine({ slug, names, line: { date, sentences, mends, mayCancel }, action }: LineProps) {
  const { text } = usePlanner();
  const id = `clash-${slug}-${date}`;
  return (
    <li>
      <Sentences id={id} names={names} sentences={sentences} />
      <div class="bl-buttons">
        <Mends mends={mends} about={id} />
        {mayCancel ? (
          <DeskForm to={action} name={`${CANCEL_STEP}-${slug}-${date}`}>
            <Dates slug={slug} dates={[date]} />
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
  /** That the question is about; none: all of them. */
  readonly dates: readonly string[];
  readonly ask: ClashAsk;
  readonly action: string;
}

/** A message to the other side, folded up. */
export function Ask({ slug, dates, ask: { step, name, words }, action }: AskProps) {
  const { text } = usePlanner();
  const { clashes } = text;
  return (
    <details class="bl-fold">
      <summary>{clashes.ask(name)}</summary>
      <DeskForm to={action} name={`${step}-${slug}`} class="bl-save">
        <Dates slug={slug} dates={dates} />
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
