import { describe, expect, it } from 'vitest';
import { composeInvitation } from '../../server/mail/compose-invitation.ts';
import { composeSignIn } from '../../server/mail/compose-sign-in.ts';

const LINK = 'https://binnenlopen.example/inloggen/abc';

describe('a mail says in plain words', () => {
  it('how to sign in', () => {
    expect(composeSignIn({ link: LINK, code: '123456', minutes: 15 }, 'nl')).toEqual({
      subject: 'Inloggen bij Binnenlopen',
      body: `Open deze link en druk op de knop. Dan ben je ingelogd:
${LINK}

Lees je deze mail op een ander apparaat? Typ dan daar deze code: 123456

De link en de code werken 15 minuten.

Heb jij dit niet gevraagd? Doe dan niets.

Deze mail komt van Binnenlopen:
https://binnenlopen.example
`,
    });
  });

  it('who invites, and for what', () => {
    const invitation = composeInvitation(
      {
        by: 'Welzijn Voorbeeld',
        invitedFor: { role: 'host', placeName: 'De Groene Stee' },
        link: LINK,
        days: 7,
      },
      'nl',
    );
    expect(invitation.subject).toBe('Je bent uitgenodigd voor De Groene Stee');
    expect(invitation.body).toContain(
      'Welzijn Voorbeeld nodigt je uit om de tijden van De Groene Stee bij te houden.',
    );
    expect(invitation.body).toContain(`\n${LINK}\n\nDe link werkt 7 dagen.\n`);
  });

  it.each([
    [{ role: 'coordinator', districtName: 'Liendert' }, 'You are invited as the coordinator of Liendert.'],
    [{ role: 'administrator' }, 'You are invited as an administrator of Binnenlopen.'],
    [
      { role: 'professional', organisationName: 'Stadsring51' },
      'You are invited to keep the walk-in hours of Stadsring51.',
    ],
  ] as const)('the same without an owner, in English: %j', (invitedFor, sentence) => {
    expect(composeInvitation({ by: null, invitedFor, link: LINK, days: 7 }, 'en').body).toContain(sentence);
  });

  it('no more than one line of subject, whatever a place is called', () => {
    const invitedFor = { role: 'host', placeName: 'De Stee\r\nBcc: iedereen@example.nl' } as const;
    const { subject, body } = composeInvitation({ by: null, invitedFor, link: LINK, days: 7 }, 'nl');
    expect(subject).toBe('Je bent uitgenodigd voor De Stee Bcc: iedereen@example.nl');
    expect(body).not.toContain('\nBcc');
  });
});
