import type { OutboxContent, OutboxMail } from '../../../server/contract/desk/outbox.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';
import { localised } from '../../addresses.ts';
import { useOversee } from '../oversee-state.ts';
import { OverseeLinks } from '../parts/oversee-links.tsx';

/** What waits to be sent, and without a mail server what stands in it. */
export function OutboxView({ content }: { readonly content: OutboxContent }) {
  const { page, text } = useOversee();
  const { outbox } = text;
  const address = localised(page.language, '/beheer/post');
  return (
    <section class="bl-section">
      <OverseeLinks />
      <h1 class="nl-heading nl-heading--level-1">{outbox.title}</h1>
      <p class="nl-paragraph">{content.sendsMail ? outbox.mailServer : outbox.noMailServer}</p>
      {content.mails.length === 0 ? <p class="nl-paragraph">{outbox.none}</p> : null}
      <ul>
        {content.mails.map((mail) => (
          <Mail key={mail.id} mail={mail} />
        ))}
      </ul>
      <p class="nl-paragraph">
        <a class="nl-link bl-tall-link" href={content.showsAll ? address : `${address}?alles=ja`}>
          {content.showsAll ? outbox.showWaiting : outbox.showAll}
        </a>
      </p>
    </section>
  );
}

function Mail({ mail }: { readonly mail: OutboxMail }) {
  const { text, now } = useOversee();
  const { outbox, words } = text;
  const { to, subject, queuedAt, state, attempts, trouble, body } = mail;
  const day = words.calendar.fullDate(wallTimeOf(queuedAt).date, wallTimeOf(now).date);
  return (
    <li class="bl-history__line">
      <strong>{subject}</strong>
      <br />
      {outbox.to(to)} · {day} {words.calendar.clock(queuedAt)} · {outbox.states[state](attempts)}
      {trouble === null ? null : <p class="bl-field__problem">{outbox.trouble(trouble)}</p>}
      {body === null ? null : (
        <details>
          <summary class="nl-link bl-tall-link" aria-label={outbox.readOf(subject, to)}>
            {outbox.read}
          </summary>
          <p class="bl-mail">{withLinks(body)}</p>
        </details>
      )}
    </li>
  );
}

/** An address on a line of its own becomes a link; all else is text. */
function withLinks(body: string) {
  return body
    .trim()
    .split('\n')
    .map((line, index) => (
      <span key={`${index} ${line}`}>
        {/^https?:\/\/\S+$/.test(line) ? (
          <a class="nl-link" href={line}>
            {line}
          </a>
        ) : (
          line
        )}
        {'\n'}
      </span>
    ));
}
