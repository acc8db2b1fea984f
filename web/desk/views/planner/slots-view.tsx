import type { FoundMoments, SlotForm, SlotsContent } from '../../../../server/contract/planner/slots.ts';
import { wallTimeOf } from '../../../../server/contract/words/wall-clock.ts';
import { localised } from '../../../addresses.ts';
import { usePlanner } from '../../planner-state.ts';
import { MomentLine } from './moment-line.tsx';
import { SlotFields } from './slot-fields.tsx';

/** The question as a form that stands in the address, and the answers under it. */
export function SlotsView({ content }: { readonly content: SlotsContent }) {
  const { page, text } = usePlanner();
  const { form, choices, found } = content;
  const { slots } = text;
  const fields = (
    <form method="get" action={`${localised(page.language, page.path)}#found`} class="bl-stack">
      <SlotFields form={form} choices={choices} />
      <button class="nl-button nl-button--primary bl-wide-button" type="submit">
        {slots.search}
      </button>
    </form>
  );
  return (
    <>
      <h1 class="nl-heading nl-heading--level-1">{slots.title}</h1>
      {found === null ? (
        <>
          {content.waitSeconds === null ? (
            <p class="nl-paragraph">{slots.intro}</p>
          ) : (
            <p class="bl-notice" role="alert">
              <strong>{slots.tooOften}</strong>
            </p>
          )}
          {fields}
        </>
      ) : (
        <>
          <details class="bl-fold bl-preview" open={found.moments.length === 0 && found.drops.length === 0}>
            <summary>{`${slots.again}: ${questionInShort(content, text)}`}</summary>
            {fields}
          </details>
          <Answer found={found} form={form} />
        </>
      )}
    </>
  );
}

function Answer({ found, form }: { readonly found: FoundMoments; readonly form: SlotForm }) {
  const { page, text, now } = usePlanner();
  const { slots, words } = text;
  const date = (day: string) => words.calendar.fullDate(day, wallTimeOf(now).date);
  const { moments, drops } = found;
  return (
    <section class="bl-section" aria-labelledby="found">
      {/* The form leads here, past the question that was just typed. */}
      <h2 class="nl-heading nl-heading--level-2" id="found" tabIndex={-1}>
        {moments.length === 0 ? slots.none : slots.found(moments.length)}
      </h2>
      {found.otherLength ? (
        <p class="nl-paragraph">{slots.otherLength(slots.length(Number(form.minutes)))}</p>
      ) : null}
      {found.otherDate ? <p class="nl-paragraph">{slots.otherDate(date(form.from))}</p> : null}
      {moments.length > 0 ? null : (
        <>
          <p class="nl-paragraph">{drops.length === 0 ? slots.noneAtAll : slots.noneDrop}</p>
          <ul class="bl-my-places">
            {drops.map(({ words: sentence, to }) => (
              <li key={to}>
                <a class="nl-link" href={`${localised(page.language, to)}#found`}>
                  {sentence}
                </a>
              </li>
            ))}
            {drops.length > 0 ? null : (
              <li>
                <a class="nl-link" href={localised(page.language, page.path)}>
                  {slots.startAgain}
                </a>
              </li>
            )}
          </ul>
        </>
      )}
      <ol class="bl-overview">
        {moments.map((moment) => (
          <MomentLine key={`${moment.placeSlug} ${moment.when} ${moment.roomName}`} moment={moment} />
        ))}
      </ol>
      <p class="nl-paragraph bl-small">{slots.lookedThrough(date(found.through))}</p>
    </section>
  );
}

/** "Hulp met geld · 2 uur · dinsdag": as short as the fold over the form. */
function questionInShort(
  { form, choices }: SlotsContent,
  { slots, words }: ReturnType<typeof usePlanner>['text'],
): string {
  const named = (choices: SlotsContent['choices']['themes'], chosen: string) =>
    choices.find(([slug]) => slug === chosen)?.[1];
  const topic = named(choices.helpTopics, form.helpTopic) ?? named(choices.themes, form.theme);
  const days = form.weekdays.map((day) => words.calendar.weekday(`2024-01-0${day}`));
  const said = [
    topic,
    named(choices.places, form.place),
    slots.length(Number(form.minutes)),
    days.length === 0 ? null : words.list(days),
  ];
  return said.filter(Boolean).join(' · ');
}
