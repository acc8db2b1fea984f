/** What happens by itself while the server runs: mails go, hosts are asked, and what has run out is wiped. */
import { inQuietTransaction } from '../../db/in-quiet-transaction.ts';
import type { Database } from '../../db/open-database.ts';
import { forgetDevices } from '../../db/queries/door-reports.ts';
import { isMailDue } from '../../db/queries/outbox-sending.ts';
import { forgetExpired } from '../auth/forget-expired.ts';
import type { Clock } from '../clock.ts';
import type { Instant } from '../contract/timetable.ts';
import { keepOutbox } from '../mail/keep-outbox.ts';
import type { MailTransport } from '../mail/send-mail.ts';
import { sendWaiting } from '../mail/send-waiting.ts';
import { type Outcome, repeat } from './repeat.ts';
import { seeToPlaces } from './see-to-places.ts';

export interface ScheduleParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly config: { readonly baseUrl: string };
  /** null: mails wait to be read in the outbox. */
  readonly transport: MailTransport | null;
  /** For the operator; called once for each new trouble, and again only when it is another. */
  readonly onTrouble: (sentence: string) => void;
  readonly pace?: Pace;
}

/** Milliseconds. */
export interface Pace {
  readonly schedule: number;
  /** Looking costs microseconds, and somebody may wait for a link to sign in. */
  readonly mail: number;
  /** How long a mail server that fails is left alone. */
  readonly rest: number;
}

const PACE: Pace = { schedule: 30_000, mail: 1_000, rest: 30_000 };

export interface Schedule {
  /** Starts nothing any more, and waits a little for what is going on. */
  stop(): Promise<void>;
}

export function startSchedule({
  db,
  clock,
  config,
  transport,
  onTrouble,
  pace = PACE,
}: ScheduleParts): Schedule {
  const schedule = repeat(pace.schedule, whenNew('The schedule', onTrouble), async (isStopping) => {
    const now = clock();
    sweep(db, now);
    await seeToPlaces(db, now, config.baseUrl, isStopping);
    return null;
  });
  const mail =
    transport === null
      ? null
      : repeat(pace.mail, whenNew('Mail', onTrouble), (isStopping) =>
          sendAll(db, transport, clock, isStopping, pace.rest),
        );
  return {
    async stop() {
      await Promise.all([schedule.stop(), mail?.stop()]);
    },
  };
}

/** Wipes what has run out, of which no page shows anything. */
function sweep(db: Database, now: Instant): void {
  inQuietTransaction(db, () => {
    forgetExpired(db, now);
    forgetDevices(db, now);
    keepOutbox(db, now);
  });
}

/** Sends as long as there is something to send. Returns how long to leave the mail server alone; null: not at all. */
async function sendAll(
  db: Database,
  transport: MailTransport,
  clock: Clock,
  isStopping: () => boolean,
  rest: number,
): Promise<Outcome> {
  while (!isStopping() && isMailDue(db, clock())) {
    const { serverTrouble, sent } = await sendWaiting(db, transport, clock(), isStopping);
    if (serverTrouble !== null) return { rest, trouble: serverTrouble };
    if (sent === 0) return null;
  }
  return null;
}

/** A mail server that is down for a night is one line in the log. */
function whenNew(what: string, onTrouble: (sentence: string) => void): (trouble: string | null) => void {
  let last: string | null = null;
  return (trouble) => {
    if (trouble !== null && trouble !== last) onTrouble(`${what}: ${trouble}`);
    last = trouble;
  };
}
