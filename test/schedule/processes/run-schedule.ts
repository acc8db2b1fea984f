/** The schedule as the server runs it, on a database and beside a mail server, at a moment that somebody chose. */
import { openDatabase } from '../../../db/open-database.ts';
import { smtpTransport } from '../../../server/mail/send-mail.ts';
import { startSchedule } from '../../../server/schedule/start-schedule.ts';

const [path = '', now = '', port = ''] = process.argv.slice(2);
const server = { host: '127.0.0.1', port: Number(port), secure: false, login: null };

startSchedule({
  db: openDatabase(path),
  clock: () => Number(now),
  config: { baseUrl: 'https://binnenlopen.example' },
  transport: smtpTransport(server, { name: null, address: 'no-reply@binnenlopen.example' }),
  onTrouble: (sentence) => console.error(sentence),
  pace: { schedule: 10, mail: 10, rest: 10 },
});
// The schedule keeps no process alive.
setInterval(() => console.log('running'), 50);
