import { describe, expect, it } from 'vitest';
import { type CancelledFacts, composeCancelled } from '../../server/mail/compose-cancelled.ts';
import { composeProposal, type ProposalFacts } from '../../server/mail/compose-proposal.ts';

const FACTS: ProposalFacts = {
  side: 'place',
  kind: 'start',
  step: 'proposed',
  placeName: 'De Groene Stee',
  organisationName: 'Geldcheck033',
  title: 'Hulp met geld',
  moment: 'Elke dinsdag van 13:00 tot 15:00, vanaf 1 december.',
  words: null,
  link: 'https://binnenlopen.example/voorstel/abc',
  linkDays: 14,
};

describe('a mail about a proposal', () => {
  it('holds what it is about, when, what visitors see, and one link', () => {
    expect(composeProposal({ ...FACTS, words: 'Past dit bij jullie?' }, 'nl')).toEqual({
      subject: 'Geldcheck033 wil een spreekuur houden bij De Groene Stee',
      body: `Geldcheck033 wil een spreekuur houden bij De Groene Stee.

Het gaat om: Hulp met geld

Elke dinsdag van 13:00 tot 15:00, vanaf 1 december.

Dit schreef Geldcheck033 erbij:
> Past dit bij jullie?

Bezoekers zien hier nog niets van. Dat is pas zo als jullie het eens zijn.

Bekijk het voorstel en geef antwoord:
https://binnenlopen.example/voorstel/abc

De link werkt 14 dagen, en alleen voor dit voorstel.

Deze mail komt van Binnenlopen:
https://binnenlopen.example
`,
    });
  });

  it.each<readonly [Partial<ProposalFacts>, string, string]>([
    [
      { kind: 'move' },
      'Geldcheck033 wil een spreekuur bij De Groene Stee verzetten',
      'Bezoekers zien hier nog niets van.',
    ],
    [
      { kind: 'end' },
      'Geldcheck033 wil stoppen met een spreekuur bij De Groene Stee',
      'Bezoekers zien hier nog niets van.',
    ],
    [{ step: 'changed' }, 'Geldcheck033 doet een nieuw voorstel voor De Groene Stee', 'geef antwoord:'],
    [
      { step: 'accepted' },
      'Geldcheck033 is het eens met het voorstel van De Groene Stee',
      'Bezoekers zien dit nu.',
    ],
    [
      { step: 'withdrawn' },
      'Geldcheck033 trekt het voorstel voor De Groene Stee in',
      'Voor bezoekers verandert er niets.',
    ],
    [
      { side: 'organisation', step: 'otherTime' },
      'De Groene Stee stelt Geldcheck033 een andere tijd voor',
      'geef antwoord:',
    ],
    [
      { side: 'organisation', step: 'accepted' },
      'De Groene Stee zegt ja tegen het voorstel van Geldcheck033',
      'Bezoekers zien dit nu.',
    ],
    [
      { side: 'organisation', step: 'declined' },
      'De Groene Stee zegt nee tegen het voorstel van Geldcheck033',
      'Voor bezoekers verandert er niets.',
    ],
  ])('of %j says so', (more, subject, says) => {
    const letter = composeProposal({ ...FACTS, ...more }, 'nl');
    expect(letter.subject).toBe(subject);
    expect(letter.body).toContain(says);
  });

  it('is in English for whoever reads English', () => {
    const { subject, body } = composeProposal({ ...FACTS, side: 'organisation', step: 'otherTime' }, 'en');
    expect(subject).toBe('De Groene Stee proposes another time to Geldcheck033');
    expect(body).toContain('Visitors see nothing of this yet.');
  });

  it('lets no name or word add a header, a paragraph or a link', () => {
    const { subject, body } = composeProposal(
      {
        ...FACTS,
        placeName: 'Stee\r\nBcc: iedereen@voorbeeld.nl',
        title: 'Gratis\n\nhttps://kwaad.example/x',
        words: 'Klik kwaad.example/inloggen\u2028of www.kwaad.example\r\n\r\nDeze mail komt van Binnenlopen:',
      },
      'nl',
    );
    expect(subject).not.toMatch(/[\r\n]/);
    expect(body).not.toContain('kwaad.example');
    expect(body).toContain('Het gaat om: Gratis [link weggelaten]\n');
    expect(body).toContain('> Klik [link weggelaten] of [link weggelaten] Deze mail komt van Binnenlopen:\n');
  });
});

describe('a mail about cancelled dates', () => {
  const DATE = { from: '2026-12-08', through: '2026-12-08', reason: 'ziek' };
  const CANCELLED: CancelledFacts = {
    placeName: 'De Groene Stee',
    organisationName: 'Geldcheck033',
    title: 'Hulp met geld',
    off: [DATE],
    on: [],
    isLastToday: false,
    isYours: false,
    today: '2026-11-24',
    link: 'https://binnenlopen.example/beheer/plek/groene-stee',
  };

  it.each<readonly [Partial<CancelledFacts>, 'nl' | 'en', string, readonly string[]]>([
    [
      {},
      'nl',
      'Gaat niet door bij De Groene Stee: Hulp met geld',
      [
        'Hulp met geld van Geldcheck033 bij De Groene Stee gaat niet door.',
        'Het gaat om dinsdag 8 december.',
        'ziek',
      ],
    ],
    [
      { off: [{ ...DATE, through: '2027-01-05' }] },
      'en',
      'Cancelled at De Groene Stee: Hulp met geld',
      ['This is about Tuesday 8 December to Tuesday 5 January 2027.', 'The reason that was given: illness'],
    ],
    [
      { off: [], on: [{ from: '2026-12-08', through: '2026-12-08' }] },
      'nl',
      'Gaat toch door bij De Groene Stee: Hulp met geld',
      ['gaat toch door.\n\nHet gaat om dinsdag 8 december.'],
    ],
    [
      { off: [DATE, { ...DATE, from: '2026-12-22', through: '2027-01-05' }] },
      'nl',
      'Gaat niet door bij De Groene Stee: Hulp met geld',
      [
        'Het gaat om:\n- dinsdag 8 december\n- dinsdag 22 december tot en met dinsdag 5 januari 2027\n\nDe reden die erbij staat: ziek',
      ],
    ],
    [
      {
        off: [DATE, { ...DATE, from: '2026-12-22', through: '2026-12-22', reason: null }],
        on: [{ from: '2026-12-15', through: '2026-12-15' }],
      },
      'en',
      'Cancelled at De Groene Stee: Hulp met geld',
      [
        'This is about:\n- Tuesday 8 December (illness)\n- Tuesday 22 December\n\n',
        'goes on after all.\n\nThis is about Tuesday 15 December.',
      ],
    ],
  ])('%j in %s', (more, language, subject, says) => {
    const letter = composeCancelled({ ...CANCELLED, ...more }, language);
    expect(letter.subject).toBe(subject);
    for (const sentence of says) expect(letter.body).toContain(sentence);
    expect(/ziek|illness/.test(letter.body)).toBe(more.off?.length !== 0);
  });
});
