import type { LiveContent } from '../../../server/contract/desk/live.ts';
import { useDesk } from '../desk-state.ts';
import { BackLink } from '../parts/back-link.tsx';
import { DoorReport } from '../parts/door-report.tsx';
import { LiveButtons } from '../parts/live-buttons.tsx';
import { VisitorsSee } from '../parts/visitors-see.tsx';

/** The switch on the door, which ends by itself. */
export function LiveView({ content: { live } }: { readonly content: LiveContent }) {
  const { text } = useDesk();
  return (
    <section class="bl-section">
      <BackLink />
      <h1 class="nl-heading nl-heading--level-1">{text.live.title}</h1>
      <VisitorsSee />
      <DoorReport />
      {live === null ? (
        <p class="nl-paragraph">{text.live.sample}</p>
      ) : (
        <>
          <p class="nl-paragraph">{text.live.intro}</p>
          {live.closedUntil === null && live.says === null ? (
            <p class="nl-paragraph">{text.live.notOpenNow}</p>
          ) : null}
          <LiveButtons live={live} />
        </>
      )}
    </section>
  );
}
