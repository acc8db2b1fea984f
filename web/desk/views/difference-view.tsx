import type { DifferenceContent } from '../../../server/contract/desk/difference.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';
import { localised } from '../../addresses.ts';
import { useDesk } from '../desk-state.ts';

/** Two people edited at once: the second sees both, and chooses. */
export function DifferenceView({ content }: { readonly content: DifferenceContent }) {
  const { page, text, now, send } = useDesk();
  const { difference } = text.frame;
  const { calendar } = text.words;
  const when = `${calendar.fullDate(wallTimeOf(content.changedAt).date, wallTimeOf(now).date)} ${calendar.clock(content.changedAt)}`;
  return (
    <section class="bl-section">
      <h1 class="nl-heading nl-heading--level-1">{difference.title}</h1>
      <p class="nl-paragraph">{difference.intro(content.changedBy, when)}</p>
      <h2 class="nl-heading nl-heading--level-2">{difference.theirs}</h2>
      <Sentences sentences={content.theirs} none={difference.nothing} />
      <h2 class="nl-heading nl-heading--level-2">{difference.mine}</h2>
      <Sentences sentences={content.mine} none={difference.nothing} />
      <div class="bl-buttons">
        <a class="nl-button nl-button--primary" href={localised(page.language, content.takeTheirs)}>
          {difference.takeTheirs}
        </a>
        <form
          method="post"
          action={localised(page.language, content.action)}
          onSubmit={(event) => {
            event.preventDefault();
            const body = String(new URLSearchParams(content.fields.map(([key, value]) => [key, value])));
            send({ action: event.currentTarget.action, body });
          }}
        >
          {content.fields.map(([name, value], index) => (
            <input key={`${index} ${name}`} type="hidden" name={name} value={value} />
          ))}
          <button class="nl-button nl-button--secondary" type="submit">
            {difference.takeMine}
          </button>
        </form>
      </div>
    </section>
  );
}

function Sentences({ sentences, none }: { readonly sentences: readonly string[]; readonly none: string }) {
  if (sentences.length === 0) return <p class="nl-paragraph">{none}</p>;
  return (
    <ul class="bl-list">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
