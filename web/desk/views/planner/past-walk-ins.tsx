import type { PastWalkIn } from '../../../../server/contract/planner/walk-in.ts';
import { wallTimeOf } from '../../../../server/contract/words/wall-clock.ts';
import { localised } from '../../../addresses.ts';
import { usePlanner } from '../../planner-state.ts';
import { InLanguage, namesIn, WithNames } from './in-language.tsx';

interface Props {
  readonly lines: readonly PastWalkIn[];
  /** Where one of them is read. */
  readonly pathOf: (slug: string) => string;
}

/** What is over, folded up. */
export function PastWalkIns({ lines, pathOf }: Props) {
  const { walkIns } = usePlanner().text;
  if (lines.length === 0) return null;
  return (
    <details class="bl-fold">
      <summary>
        <h2 class="bl-inline-heading">{walkIns.over(lines.length)}</h2>
      </summary>
      <ul class="bl-overview">
        {lines.map((line) => (
          <Past key={line.slug} line={line} path={pathOf(line.slug)} button={walkIns.again} />
        ))}
      </ul>
    </details>
  );
}

/** Those that went on, had their place not closed for good: in sight, since somebody may come to the door. */
export function GoneWalkIns({ lines, pathOf }: Props) {
  const { walkIns } = usePlanner().text;
  if (lines.length === 0) return null;
  return (
    <section class="bl-section">
      <h2 class="nl-heading nl-heading--level-2">{walkIns.goneTitle}</h2>
      <p class="nl-paragraph">{walkIns.goneHint}</p>
      <ul class="bl-overview">
        {lines.map((line) => (
          <Past key={line.slug} line={line} path={pathOf(line.slug)} button={walkIns.elsewhere} isGone />
        ))}
      </ul>
    </section>
  );
}

interface PastProps {
  readonly line: PastWalkIn;
  readonly path: string;
  readonly button: string;
  readonly isGone?: boolean;
}

function Past({ line, path, button, isGone = false }: PastProps) {
  const { page, text, now } = usePlanner();
  const { walkIns, words } = text;
  const { title, titleLanguage, placeName, roomName, organisationName, lastDate, moment } = line;
  return (
    <li class="bl-overview__place">
      <h3 class="nl-heading nl-heading--level-3">
        <a class="nl-link bl-tall-link" href={localised(page.language, path)}>
          <InLanguage language={titleLanguage}>{title}</InLanguage>
        </a>
      </h3>
      <p class="nl-paragraph">
        <WithNames
          sentence={[walkIns.where(placeName, roomName), organisationName]
            .filter((part) => part !== null)
            .join(' · ')}
          names={namesIn(placeName, roomName, organisationName)}
        />
      </p>
      {moment === '' ? null : <p class="nl-paragraph">{moment}</p>}
      {isGone ? (
        <p class="nl-paragraph">
          <strong>{walkIns.placeGone}</strong>
        </p>
      ) : null}
      {lastDate === null || isGone ? null : (
        <p class="nl-paragraph">{walkIns.until(words.calendar.fullDate(lastDate, wallTimeOf(now).date))}</p>
      )}
      <p class="bl-buttons">
        <a
          class="nl-button nl-button--secondary"
          href={localised(page.language, line.again)}
          aria-label={walkIns.buttonOf(button, title)}
        >
          {button}
        </a>
      </p>
    </li>
  );
}

/** On the page of one that is over, in place of its dates. */
export function HoldAgain({ to }: { readonly to: string }) {
  const { page, text } = usePlanner();
  return (
    <>
      <p class="nl-paragraph">
        <strong>{text.walkIns.isOver}</strong>
      </p>
      <p class="bl-buttons">
        <a class="nl-button nl-button--primary" href={localised(page.language, to)}>
          {text.walkIns.again}
        </a>
      </p>
    </>
  );
}
