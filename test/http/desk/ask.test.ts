import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addWalkIn } from '../../../db/queries/save-walk-in.ts';
import { deskDatabase, HOST } from '../../desk/real-place.ts';
import { COORDINATOR, hostOf, type SignedIn, type TestDesk, testDesk } from '../../helpers/desk.ts';
import { mailsIn, OTHER_PROFESSIONAL, PROFESSIONAL } from '../../planner/visiting.ts';
import { formFields } from './form-fields.ts';
import { MONEY, SLUG } from './money-on-tuesdays.ts';

const TO_HOST = '/planner/spreekuur/geld/overleg';
const TO_ORGANISATION = `/beheer/plek/${SLUG}/overleg/geld`;
const WORDS = 'Kan de deur eerder open?';
let desk: TestDesk;
let host: SignedIn;
let professional: SignedIn;
beforeEach(async () => {
  desk = await testDesk({ db: deskDatabase() });
  addWalkIn(desk.db, MONEY, HOST);
  addWalkIn(desk.db, { ...MONEY, slug: 'voorbeeld', sample: true, organisationSlug: null }, HOST);
  host = desk.signIn(hostOf(SLUG));
  professional = desk.signIn(PROFESSIONAL);
});
afterEach(() => desk.close());

const mailTo = ({ person }: SignedIn) =>
  mailsIn(desk.db).findLast(({ to }) => to === person.email)?.body ?? '';
/** The address of our own in a mail in which the answer is written. */
const answerIn = (body: string) => /hier, na inloggen:\n\S+?(\/(?:planner|beheer)\S+)/.exec(body)?.[1] ?? '';

describe('a message about a walk-in hour in whose way nothing is', () => {
  it('goes there and back, and each mail leads to the form for its answer', async () => {
    const asked = await desk.post(TO_ORGANISATION, { date: '2026-12-01', words: WORDS }, host);
    expect(asked.body).toContain('We hebben Geldcheck033 een bericht gestuurd.');
    const question = mailTo(professional);
    expect(question).toContain(`> ${WORDS}`);
    expect(question).not.toContain(host.person.email);
    const there = answerIn(question);
    expect(there).toBe(`${TO_HOST}?date=2026-12-01`);

    const form = await desk.get(there, professional);
    expect(form.body).toContain('Je bericht gaat per mail naar de host van De Groene Stee.');
    expect(form.body).toContain('Ze lezen je bericht, en dat het van Geldcheck033 komt.');
    const fields = { ...formFields(form.body, 'ask'), words: 'Dat kan.' };
    expect(fields).toMatchObject({ date: '2026-12-01' });
    const answered = await desk.post(TO_HOST, fields, professional);
    expect(answered.body).toContain('We hebben de host van De Groene Stee een bericht gestuurd.');
    expect(answered.body).not.toContain('<textarea');
    const answer = mailTo(host);
    expect(answer).toContain('> Dat kan.');
    expect(answer).not.toContain(professional.person.email);
    const back = await desk.get(answerIn(answer), host);
    expect(back.statusCode).toBe(200);
    expect(formFields(back.body, 'ask')).toMatchObject({ date: '2026-12-01' });
  });

  it.each([['2026-12-02'], ['2026-11-17'], ['2026-02-31'], ['2099-12-01'], ['nope']])(
    'is about all its dates where it is not held on the one in the address (%s)',
    async (date) => {
      const { body } = await desk.get(`${TO_HOST}?date=${date}`, professional);
      expect(formFields(body, 'ask')).not.toHaveProperty('date');
    },
  );

  it('names the telephone of the place to those who read it', async () => {
    desk.db.sqlite.prepare("UPDATE places SET phone = '033 123 45 67' WHERE slug = ?").run(SLUG);
    const { body } = await desk.get(TO_ORGANISATION, host);
    expect(body).toContain('hoe ze De Groene Stee bereiken: 033 123 45 67.');
    await desk.post(TO_ORGANISATION, { words: WORDS }, host);
    expect(mailTo(professional)).toContain(
      'Antwoord niet op deze mail. Bel De Groene Stee: 033 123 45 67. Of antwoord hier, na inloggen:',
    );
    expect(answerIn(mailTo(professional))).toBe(TO_HOST);
  });

  it('leaves a mailbox that cannot sign in with whom to get in touch with', async () => {
    desk.db.sqlite.exec("DELETE FROM rights WHERE role = 'professional'");
    desk.db.sqlite.exec(
      "UPDATE organisations SET email = 'post@geldcheck033.example' WHERE slug = 'geldcheck033'",
    );
    await desk.post(TO_ORGANISATION, { words: WORDS }, host);
    const [mail] = mailsIn(desk.db).filter(({ to }) => to === 'post@geldcheck033.example');
    expect(mail?.body).toContain('Neem contact op met De Groene Stee om te antwoorden.');
  });

  it.each([
    ['nothing', { words: '  ' }, 400, 'Schrijf eerst je bericht.'],
    ['too much', { words: 'x'.repeat(281) }, 409, 'Gebruik hoogstens 280 gewone tekens.'],
    ['no date', { words: WORDS, date: '2026-02-31' }, 400, 'Deze datum bestaat niet.'],
    [
      'a date on which it is not held',
      { words: WORDS, date: '2026-12-02' },
      409,
      'Op die dag is het er niet.',
    ],
  ])('is not sent with %s, and keeps what was typed', async (_, fields, status, says) => {
    const { statusCode, body } = await desk.post(TO_HOST, fields, professional);
    expect(statusCode).toBe(status);
    expect(body).toContain(says);
    expect(formFields(body, 'ask').words?.trim()).toBe(fields.words.trim());
    expect(mailsIn(desk.db)).toEqual([]);
  });

  it('is sent once a day to those who keep the place, as from the list of clashes', async () => {
    expect((await desk.post(TO_HOST, { words: WORDS }, professional)).statusCode).toBe(200);
    const again = await desk.post(TO_HOST, { words: 'Nog iets' }, professional);
    expect(again.statusCode).toBe(409);
    expect(again.body).toContain('Bel liever even.');
    expect(again.body).toContain('>Nog iets</textarea>');
  });

  it('is only for those whose walk-in hour or door it is', async () => {
    const coordinator = desk.signIn(COORDINATOR);
    for (const path of [TO_HOST, TO_ORGANISATION])
      expect((await desk.get(path, coordinator)).statusCode).toBe(200);
    const [stranger, elsewhere] = [desk.signIn(OTHER_PROFESSIONAL), desk.signIn(hostOf('madiba'))];
    const foreign: readonly (readonly [string, SignedIn])[] = [
      ...[stranger, elsewhere, host].map((who) => [TO_HOST, who] as const),
      ...[stranger, elsewhere, professional].map((who) => [TO_ORGANISATION, who] as const),
      [TO_HOST.replace('geld', 'voorbeeld'), coordinator],
      [TO_ORGANISATION.replace('geld', 'voorbeeld'), host],
      ['/beheer/plek/madiba/overleg/geld', elsewhere],
    ];
    for (const [path, who] of foreign) {
      expect((await desk.get(path, who)).statusCode, path).toBe(404);
      expect((await desk.post(path, { words: WORDS }, who)).statusCode, path).toBe(404);
    }
    const { headers } = await desk.get(`${TO_HOST}?date=2026-12-01`);
    expect(headers.location).toBe(`/aanmelden?terug=${encodeURIComponent(`${TO_HOST}?date=2026-12-01`)}`);
    expect(mailsIn(desk.db)).toEqual([]);
  });
});
