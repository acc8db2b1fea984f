import type { Check, Following, PublishContent } from '../../../server/contract/desk/publish.ts';
import { localised } from '../../addresses.ts';
import { DeskForm } from '../desk-form.tsx';
import { useOversee } from '../oversee-state.ts';
import { BackLink } from '../parts/back-link.tsx';

export function PublishView({ content }: { readonly content: PublishContent }) {
  const { page, text } = useOversee();
  const { publish } = text;
  const { place } = page;
  if (place === null) return null;
  const { draft, goneSince, lines } = content;
  const mayPublish = place.may.includes('publishPlace');
  const ready = lines.every(({ done }) => done);
  return (
    <>
      <BackLink />
      <h1 class="nl-heading nl-heading--level-1">{`${place.name}: ${publish.title}`}</h1>
      <p class="nl-paragraph">
        {goneSince !== null ? publish.isGone : draft ? publish.isDraft : publish.isPublic}
      </p>
      <section class="bl-section">
        <h2 class="nl-heading nl-heading--level-2">{publish.list}</h2>
        <ul class="bl-checklist">
          {lines.map(({ check, done }) => (
            <li key={check} class={done ? 'bl-checklist__done' : 'bl-checklist__to-do'}>
              <span>
                <strong>{done ? publish.done : publish.toDo}</strong> {publish.checks[check]}
              </span>
              {check === 'hostAgrees' ? (
                <Consent content={content} />
              ) : done ? null : (
                <Mend check={check} content={content} />
              )}
            </li>
          ))}
        </ul>
        {draft && !ready ? (
          <p class="nl-paragraph">{mayPublish ? publish.notYet : publish.coordinatorDoes}</p>
        ) : null}
        {draft && ready && !mayPublish ? (
          <p class="nl-paragraph">
            <strong>{publish.waitsForCoordinator}</strong>
          </p>
        ) : null}
      </section>
      {mayPublish ? <Turns content={content} ready={ready} /> : null}
    </>
  );
}

/** Where a line of the list is done. */
function Mend({ check, content }: { readonly check: Check; readonly content: PublishContent }) {
  const { page, text } = useOversee();
  const { mend } = text.publish;
  const links: Readonly<Record<Check, readonly [path: string, name: string] | null>> = {
    address: ['/over#waar', mend.address],
    onMap: ['/over#waar', mend.onMap],
    timesConfirmed: content.hasTimes ? ['', mend.checkTimes] : ['/tijden', mend.typeTimes],
    contact: ['/over#phone', mend.contact],
    hostAgrees: null,
  };
  const link = links[check];
  if (link === null || page.place === null) return null;
  const [path, name] = link;
  return (
    <a class="nl-button nl-button--secondary" href={localised(page.language, `${page.place.base}${path}`)}>
      {name}
    </a>
  );
}

function Consent({ content }: { readonly content: PublishContent }) {
  const { publish } = useOversee().text;
  const { page } = useOversee();
  if (content.hostAgreedAt !== null) return <Turn does="disagree" name={publish.disagree} />;
  const isHost = page.caller?.places.some(({ slug }) => slug === page.place?.slug) === true;
  return <Turn does="agree" name={isHost ? publish.agree : publish.agreeFor} />;
}

function Turns({ content, ready }: { readonly content: PublishContent; readonly ready: boolean }) {
  const { publish } = useOversee().text;
  const { draft, goneSince, follows } = content;
  if (goneSince !== null)
    return (
      <>
        <Follows from={follows.back} />
        <Turn does="back" name={publish.back} />
      </>
    );
  return (
    <section class="bl-section">
      {draft && ready ? (
        <>
          <Follows from={follows.publish} />
          <Turn does="publish" name={publish.publish} isMain />
        </>
      ) : null}
      {draft ? null : (
        <div class="bl-stack">
          <details class="bl-fold">
            <summary>{publish.unpublish}</summary>
            <p class="nl-paragraph">{publish.unpublishWhy}</p>
            <Follows from={follows.unpublish} />
            <Turn does="unpublish" name={publish.unpublishSure} />
          </details>
          <details class="bl-fold">
            <summary>{publish.gone}</summary>
            <p class="nl-paragraph">{publish.goneWhy}</p>
            <Follows from={follows.gone} />
            <Turn does="gone" name={publish.goneSure} />
          </details>
        </div>
      )}
    </section>
  );
}

/** Who hears of it. */
function Follows({ from }: { readonly from: Following | undefined }) {
  const { text } = useOversee();
  const { publish } = text;
  if (from === undefined) return null;
  const { organisations, declined } = from;
  return (
    <>
      {organisations.length === 0 ? null : (
        <p class="nl-paragraph">{publish.tells(organisations.length, text.words.list(organisations))}</p>
      )}
      {declined === 0 ? null : <p class="nl-paragraph">{publish.declines(declined)}</p>}
    </>
  );
}

interface TurnProps {
  readonly does: 'agree' | 'disagree' | 'publish' | 'unpublish' | 'gone' | 'back';
  readonly name: string;
  readonly isMain?: boolean;
}

function Turn({ does, name, isMain = false }: TurnProps) {
  const { page } = useOversee();
  return (
    <DeskForm to={`${page.place?.base ?? ''}/publiceren`} name={does}>
      <input type="hidden" name="do" value={does} />
      <button
        class={isMain ? 'nl-button nl-button--primary bl-wide-button' : 'nl-button nl-button--secondary'}
        type="submit"
      >
        {name}
      </button>
    </DeskForm>
  );
}
