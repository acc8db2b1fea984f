import type { DeskPage } from '../../../server/contract/desk/desk-page.ts';
import { localised } from '../../addresses.ts';
import { useDesk } from '../desk-state.ts';

/** For the first administrator: the printed link that let her in works once. */
export function AddressFirst() {
  const { page, text } = useDesk();
  const { frame } = text;
  if (!asksForAddress(page)) return null;
  return (
    <p class="bl-notice">
      {frame.emailNone}{' '}
      <a class="nl-link" href={localised(page.language, '/beheer/account')}>
        {frame.giveEmail}
      </a>
    </p>
  );
}

export function asksForAddress({ caller, path }: DeskPage): boolean {
  return caller?.needsAddress === true && path !== '/beheer/account';
}
