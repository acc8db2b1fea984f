import type { Database } from '../../../db/open-database.ts';
import type { FindAddresses } from '../../addresses/address-finder.ts';
import type { Clock } from '../../clock.ts';
import type { DeskRenderer } from '../../contract/desk/desk-page.ts';
import type { PageAssets } from '../../contract/page.ts';
import type { Language } from '../../contract/vocabulary.ts';
import type { SearchLimit } from '../search-limit.ts';
import type { SignInTries } from '../tries.ts';

/** What all screens of the desk share. */
export interface DeskSite {
  readonly db: Database;
  readonly clock: Clock;
  readonly baseUrl: string;
  readonly demonstration: boolean;
  /** Whether mails leave by themselves; without it they wait in the outbox. */
  readonly sendsMail: boolean;
  readonly tries: SignInTries;
  readonly searches: SearchLimit;
  /** Looks an address up for an editor. */
  readonly findAddresses: FindAddresses;
  readonly render: DeskRenderer['renderDesk'];
  readonly assets: { readonly [Code in Language]: PageAssets };
}
