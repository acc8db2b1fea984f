import { describe, expect, it } from 'vitest';
import { isMailAddress } from '../../server/mail/mail-address.ts';

describe('one plain e-mail address and nothing else', () => {
  it.each([
    'gastvrouw@example.nl',
    'Team.Groene-Stee+agenda@mail.example.org',
    "o'neil@example.nl",
    'a@b.nl',
    'info@xn--caf-dma.nl',
    'info@example.xn--p1ai',
    `${'a'.repeat(64)}@example.nl`,
  ])('is %s', (address) => expect(isMailAddress(address)).toBe(true));

  it.each([
    '',
    'example.nl',
    '@example.nl',
    'gastvrouw@',
    'gastvrouw@localhost',
    'gastvrouw@127.0.0.1',
    'gastvrouw@[127.0.0.1]',
    'gastvrouw@example',
    'gastvrouw@example..nl',
    'gastvrouw@-example.nl',
    'gastvrouw@example-.nl',
    'gast vrouw@example.nl',
    '.gastvrouw@example.nl',
    'gast..vrouw@example.nl',
    'een@example.nl,twee@example.nl',
    'een@example.nl;twee@example.nl',
    'een@twee@example.nl',
    'Gastvrouw <gastvrouw@example.nl>',
    '"gast@vrouw"@example.nl',
    'gastvrouw@example.nl\n',
    'gastvrouw@example.nl\r\nBcc: iedereen@example.nl',
    'gastvrouw\n@example.nl',
    'gastvrouw@example.nl\u2028',
    'gastvrouw@exámple.nl',
    'gästvrouw@example.nl',
    ' gastvrouw@example.nl',
    `${'a'.repeat(65)}@example.nl`,
    `a@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.${'e'.repeat(63)}.nl`,
  ])('is not %j', (address) => expect(isMailAddress(address)).toBe(false));
});
