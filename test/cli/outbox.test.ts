import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../db/open-database.ts';
import { markSent } from '../../db/queries/outbox-sending.ts';
import { queueMail } from '../../server/mail/queue-mail.ts';
import { runCommand, seedFolder } from '../helpers/run-cli.ts';
import { TUESDAY_MORNING } from '../helpers/seeded-database.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

function folderWithMails(): string {
  const folder = temporaryFolder();
  const db = openDatabase(seedFolder(folder));
  const mail = { purpose: 'signIn', personId: null, subject: 'Inloggen', body: 'Open deze link.\n' } as const;
  queueMail(db, { ...mail, to: 'een@example.nl' }, TUESDAY_MORNING);
  queueMail(db, { ...mail, to: 'twee@example.nl' }, TUESDAY_MORNING + 60_000);
  queueMail(db, { ...mail, to: 'drie@example.nl' }, TUESDAY_MORNING);
  markSent(db, 3, TUESDAY_MORNING + 120_000);
  db.close();
  return folder;
}

describe('the outbox on the command line', () => {
  it('lists the mails that wait, the newest first', async () => {
    const folder = folderWithMails();
    expect((await runCommand(folder, ['outbox'])).out).toBe(
      [
        '2  2026-11-24 10:01  waiting  twee@example.nl  Inloggen',
        '1  2026-11-24 10:00  waiting  een@example.nl   Inloggen\n',
      ].join('\n'),
    );
    expect((await runCommand(folder, ['outbox', 'list', '--all'])).out).toContain(
      '3  2026-11-24 10:00  sent 2026-11-24 10:02  drie@example.nl  Inloggen\n',
    );
  });

  it('shows one', async () => {
    expect((await runCommand(folderWithMails(), ['outbox', 'show', '1'])).out).toBe(
      'To: een@example.nl\nSubject: Inloggen\nState: waiting\n\nOpen deze link.\n',
    );
  });

  it.each(['9', 'een', '-1', '1;2'])('has no mail %s', async (id) => {
    const outcome = await runCommand(folderWithMails(), ['outbox', 'show', '--', id]);
    expect(outcome).toMatchObject({
      code: 1,
      out: '',
      said: expect.stringContaining(`There is no mail ${id}.`),
    });
  });
});
