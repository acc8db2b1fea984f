import type { Database } from '../../db/open-database.ts';
import type { Clock } from '../clock.ts';

/** What the routes work with that change something. */
export interface DeskApi {
  readonly db: Database;
  readonly clock: Clock;
  /** The public address of the site, for the links in mails that follow from a change. */
  readonly baseUrl: string;
}
