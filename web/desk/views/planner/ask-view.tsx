import type { AskContent } from '../../../../server/contract/desk/ask.ts';
import { wallTimeOf } from '../../../../server/contract/words/wall-clock.ts';
import { localised } from '../../../addresses.ts';
import { DeskForm } from '../../desk-form.tsx';
import { useDesk } from '../../desk-state.ts';
import { usePlanner } from '../../planner-state.ts';
import { InLanguage, namesIn, WithNames } from './in-language.tsx';

/** A message to the other side of a walk-in hour: to whom it goes, and what they read. */
export function AskView({ content }: { readonly content: AskContent }) {
  const { page, text, now } = usePlanner();
  const { clashes, words } = text;
  const { frame } = useDesk().text;
  const { whom, from, contact, title, titleLanguage, placeName, organisationName, date, said } = content;
  const names = namesIn(placeName, null, organisationName);
  const when = date === null ? null : words.calendar.fullDate(date, wallTimeOf(now).date);
  const about = [organisationName, placeName, when].filter((part) => part !== null).join(' · ');
  return (
    <section class="bl-section">
      <p class="nl-paragraph bl-back">
        <a class="nl-link" href={localised(page.language, content.back)}>
          {frame.back}
        </a>
      </p>
      <h1 class="nl-heading nl-heading--level-1">
        <WithNames sentence={clashes.ask(whom)} names={names} />
      </h1>
      <p class="nl-paragraph">
        <strong>
          <InLanguage language={titleLanguage}>{title}</InLanguage>
        </strong>
        {' · '}
        <WithNames sentence={about} names={names} />
      </p>
      {said === null ? (
        <>
          <p class="nl-paragraph">
            <WithNames
              sentence={[clashes.goesTo(whom), clashes.theyRead(from, contact), clashes.staysHidden].join(
                ' ',
              )}
              names={names}
            />
          </p>
          <Form content={content} />
        </>
      ) : (
        <p class="bl-notice" role="status">
          <strong>{said}</strong>
        </p>
      )}
    </section>
  );
}

function Form({ content: { action, date, words } }: { readonly content: AskContent }) {
  const { page, text } = usePlanner();
  const { clashes } = text;
  const problem = page.problems.find(({ field }) => field === 'words')?.sentence;
  return (
    <DeskForm to={action} name="ask" class="bl-save">
      {date === null ? null : <input type="hidden" name="date" value={date} />}
      <label class="bl-field">
        <span>{clashes.ownWords}</span>
        {problem === undefined ? null : (
          <span class="bl-field__problem" id="words-problem">
            {problem}
          </span>
        )}
        <textarea
          class="bl-input"
          id="words"
          name="words"
          rows={4}
          maxLength={280}
          required
          aria-invalid={problem === undefined ? undefined : true}
          aria-describedby={problem === undefined ? undefined : 'words-problem'}
          defaultValue={words}
        />
      </label>
      <button class="nl-button nl-button--primary bl-wide-button" type="submit">
        {clashes.send}
      </button>
    </DeskForm>
  );
}
