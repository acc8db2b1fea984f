import type { DeskPage } from '../../../server/contract/desk/desk-page.ts';
import { useDesk } from '../desk-state.ts';
import { AddressFirst, asksForAddress } from './address-first.tsx';
import { BeginLine, isOnTheWay } from './begin-line.tsx';
import { DraftLine, isUnfinished } from './draft-line.tsx';

/** What is still to be done, besides what the screen is for. On the week, where it would push down the days, folded. */
export function Reminders() {
  const { page, text } = useDesk();
  const lines = (
    <>
      <DraftLine />
      <BeginLine />
      <AddressFirst />
    </>
  );
  const count = countOf(page);
  if (page.content.view !== 'thisWeek' || count < 2) return lines;
  return (
    <details class="bl-fold">
      <summary>{text.frame.reminders(count)}</summary>
      {lines}
    </details>
  );
}

function countOf(page: DeskPage): number {
  return [isUnfinished(page), isOnTheWay(page), asksForAddress(page)].filter(Boolean).length;
}
