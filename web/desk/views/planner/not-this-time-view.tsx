import { type NotThisTimeContent, RANGE } from '../../../../server/contract/planner/walk-in.ts';
import { wallTimeOf } from '../../../../server/contract/words/wall-clock.ts';
import { localised } from '../../../addresses.ts';
import { DeskForm } from '../../desk-form.tsx';
import { RadioChips } from '../../parts/radio-chips.tsx';
import { ReasonChoice } from '../../parts/reason-field.tsx';
import { usePlanner } from '../../planner-state.ts';
import { usePreview } from '../../use-preview.ts';
import { Trouble, useWhen, WhyNot } from './date-line.tsx';
import { InLanguage, namesIn, WithNames } from './in-language.tsx';

const SHOWN = 6;

/** The likeliest date is chosen, what visitors will read is there, and one button saves it. */
export function NotThisTimeView({ content: arrived }: { readonly content: NotThisTimeContent }) {
  const { page, text, now } = usePlanner();
  const { content, isLive, onInput } = usePreview(arrived);
  const { walkIns, notThisTime } = text;
  const { slug, title, titleLanguage, placeName, roomName, sample } = arrived;
  const own = page.place === null ? `/planner/spreekuur/${slug}` : `${page.place.base}/activiteit/${slug}`;
  return (
    <section class="bl-section">
      <p class="nl-paragraph bl-back">
        <a class="nl-link" href={localised(page.language, own)}>
          {text.frame.back}
        </a>
      </p>
      <h1 class="nl-heading nl-heading--level-1">
        {arrived.chosen === wallTimeOf(now).date ? walkIns.notToday : notThisTime.title}
      </h1>
      <p class="nl-paragraph">
        <strong>
          <InLanguage language={titleLanguage}>{title}</InLanguage>
        </strong>
        {' · '}
        <WithNames sentence={walkIns.where(placeName, roomName)} names={namesIn(placeName, roomName)} />
      </p>
      {sample ? (
        <p class="nl-paragraph">{text.walkIn.isSample}</p>
      ) : (
        <DeskForm to={`${own}/niet`} name="cancel">
          <div onInput={onInput}>
            <Which content={arrived} />
            <ReasonChoice legend={notThisTime.why} reason={arrived.reason} words={notThisTime} />
            <Preview content={content} />
          </div>
          {isLive ? null : (
            <p class="bl-buttons">
              <button class="nl-button nl-button--secondary" type="submit" name="step" value="preview">
                {notThisTime.look}
              </button>
            </p>
          )}
          <div class="bl-save">
            <button class="nl-button nl-button--primary bl-wide-button" type="submit">
              {notThisTime.save}
            </button>
          </div>
        </DeskForm>
      )}
    </section>
  );
}

function Which({ content }: { readonly content: NotThisTimeContent }) {
  const { page, text, now } = usePlanner();
  const { walkIns, notThisTime, words } = text;
  const { dates, chosen, from, through } = content;
  const today = wallTimeOf(now).date;
  const label = (date: string) => (date === today ? walkIns.today : words.calendar.fullDate(date, today));
  const problem = page.problems.find(({ field }) => field === 'from' || field === 'through')?.sentence;
  return (
    <RadioChips
      legend={notThisTime.which}
      name="when"
      chosen={chosen}
      choices={[...dates.map(({ date }) => [date, label(date)] as const), [RANGE, notThisTime.range]]}
    >
      {problem === undefined ? null : <span class="bl-field__problem">{problem}</span>}
      <div class="bl-halves bl-range">
        <label class="bl-field">
          {notThisTime.from}
          <input class="bl-input" type="date" id="from" name="from" min={today} defaultValue={from} />
        </label>
        <label class="bl-field">
          {notThisTime.through}
          <input
            class="bl-input"
            type="date"
            id="through"
            name="through"
            min={today}
            defaultValue={through}
          />
        </label>
      </div>
    </RadioChips>
  );
}

function Preview({ content: { preview, reason } }: { readonly content: NotThisTimeContent }) {
  const { page, text } = usePlanner();
  const { notThisTime } = text;
  const when = useWhen();
  const hidden = (preview?.length ?? 0) - SHOWN;
  return (
    <div class="bl-preview" aria-live="polite">
      {preview === null ? (
        <p class="nl-paragraph">{notThisTime.cannot}</p>
      ) : (
        <>
          <h2 class="nl-heading nl-heading--level-3">{notThisTime.preview}</h2>
          <ul class="bl-list">
            {preview.slice(0, SHOWN).map((date) => (
              <li key={date.start}>
                {when(date)}
                <Trouble shape="✕">
                  <WhyNot cancelled={{ reason: reason === '' ? null : reason, movedTo: null }} />
                </Trouble>
              </li>
            ))}
            {hidden > 0 ? <li>{notThisTime.more(hidden)}</li> : null}
          </ul>
          {page.place === null ? <p class="nl-paragraph">{notThisTime.tells}</p> : null}
        </>
      )}
    </div>
  );
}
