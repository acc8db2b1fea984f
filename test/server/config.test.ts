import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../server/config.ts';

function findingsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.findings;
    throw error;
  }
  return [];
}

describe('the settings', () => {
  it('suit a first try when nothing is set', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataFolder: resolve('data'),
      baseUrl: 'http://localhost:3000',
      demonstrationStart: null,
      tileUrl: expect.stringMatching(/^https:\/\/service\.pdok\.nl\/.*\{z\}\/\{x\}\/\{y\}\.png$/),
      addressUrl: 'https://api.pdok.nl/bzk/locatieserver/search/v3_1/free',
      logLevel: 'warn',
      proxies: [],
      smtp: null,
      mailFrom: { name: 'Binnenlopen', address: 'no-reply@localhost' },
    });
  });

  it('count an empty value as absent', () => {
    expect(readConfig({ PORT: '', HOST: ' ', BINNENLOPEN_CLOCK: '' })).toEqual(readConfig({}));
  });

  it.each([
    ['PORT', '80', { port: 80, baseUrl: 'http://localhost:80' }],
    ['HOST', '0.0.0.0', { host: '0.0.0.0' }],
    ['HOST', '::1', { host: '::1' }],
    ['BINNENLOPEN_DATA', '/srv/binnenlopen', { dataFolder: '/srv/binnenlopen' }],
    ['BINNENLOPEN_BASE_URL', 'https://binnenlopen.example/', { baseUrl: 'https://binnenlopen.example' }],
    ['BINNENLOPEN_CLOCK', '2026-11-24T10:00:00+01:00', { demonstrationStart: Date.UTC(2026, 10, 24, 9) }],
    ['BINNENLOPEN_CLOCK', '2026-10-25T00:30:00Z', { demonstrationStart: Date.UTC(2026, 9, 25, 0, 30) }],
    ['BINNENLOPEN_TILES', 'off', { tileUrl: null }],
    ['BINNENLOPEN_ADDRESSES', 'off', { addressUrl: null }],
    ['BINNENLOPEN_ADDRESSES', 'http://[::1]:82/free', { addressUrl: 'http://[::1]:82/free' }],
    ['BINNENLOPEN_TILES', 'http://[::1]:81/{z}/{y}/{x}.png', { tileUrl: 'http://[::1]:81/{z}/{y}/{x}.png' }],
    ['BINNENLOPEN_LOG', 'info', { logLevel: 'info' }],
    ['BINNENLOPEN_PROXY', 'loopback', { proxies: ['loopback'] }],
    [
      'BINNENLOPEN_PROXY',
      '10.0.0.2, 172.18.0.0/16,fd00::/8',
      { proxies: ['10.0.0.2', '172.18.0.0/16', 'fd00::/8'] },
    ],
    [
      'BINNENLOPEN_BASE_URL',
      'https://binnenlopen.example',
      { mailFrom: { name: 'Binnenlopen', address: 'no-reply@binnenlopen.example' } },
    ],
    [
      'BINNENLOPEN_BASE_URL',
      'http://[::1]:81',
      { mailFrom: { name: 'Binnenlopen', address: 'no-reply@localhost' } },
    ],
    [
      'BINNENLOPEN_MAIL_FROM',
      'Open in Liendert <post@example.nl>',
      { mailFrom: { name: 'Open in Liendert', address: 'post@example.nl' } },
    ],
    ['BINNENLOPEN_MAIL_FROM', 'post@example.nl', { mailFrom: { name: null, address: 'post@example.nl' } }],
    [
      'SMTP_URL',
      'smtp://post%40example.nl:a%2Fb@mail.example',
      {
        smtp: {
          host: 'mail.example',
          port: 587,
          secure: false,
          login: { user: 'post@example.nl', password: 'a/b' },
        },
      },
    ],
    ['SMTP_URL', 'smtps://[::1]', { smtp: { host: '::1', port: 465, secure: true, login: null } }],
    [
      'SMTP_URL',
      'smtp://localhost:2525/',
      { smtp: { host: 'localhost', port: 2525, secure: false, login: null } },
    ],
  ])('take %s=%s', (name, value, expected) => {
    expect(readConfig({ [name]: value })).toMatchObject(expected);
  });

  it.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '3000.5'],
    ['PORT', '0x50'],
    ['PORT', 'http'],
    ['HOST', 'http://localhost'],
    ['HOST', 'two words'],
    ['BINNENLOPEN_BASE_URL', 'binnenlopen.example'],
    ['BINNENLOPEN_BASE_URL', 'ftp://binnenlopen.example'],
    ['BINNENLOPEN_BASE_URL', 'https://binnenlopen.example/nl'],
    ['BINNENLOPEN_BASE_URL', 'https://user:word@binnenlopen.example'],
    ['BINNENLOPEN_CLOCK', 'tomorrow'],
    ['BINNENLOPEN_CLOCK', '2026-11-24'],
    ['BINNENLOPEN_CLOCK', '2026-11-24T10:00:00'],
    ['BINNENLOPEN_CLOCK', '2026-02-30T10:00:00+01:00'],
    ['BINNENLOPEN_CLOCK', '1026-11-24T10:00:00+01:00'],
    ['BINNENLOPEN_TILES', 'https://tiles.example/'],
    ['BINNENLOPEN_ADDRESSES', 'api.pdok.nl/free'],
    ['BINNENLOPEN_ADDRESSES', 'https://addresses.example/free?fq=type:adres'],
    ['BINNENLOPEN_ADDRESSES', 'https://user:secret@addresses.example/free'],
    ['BINNENLOPEN_TILES', 'https://{z}.example/{x}/{y}.png'],
    ['BINNENLOPEN_TILES', 'file:///etc/{z}/{x}/{y}'],
    ['BINNENLOPEN_TILES', 'https://tiles.example/{z}/{x}/{x}/{y}.png'],
    ['BINNENLOPEN_LOG', 'loud'],
    ['BINNENLOPEN_PROXY', 'true'],
    ['BINNENLOPEN_PROXY', 'proxy.example'],
    ['BINNENLOPEN_PROXY', '0.0.0.0/0'],
    ['BINNENLOPEN_PROXY', '10.0.0.0/33'],
    ['BINNENLOPEN_PROXY', '10.0.0.2,'],
    ['BINNENLOPEN_MAIL_FROM', 'Binnenlopen'],
    ['BINNENLOPEN_MAIL_FROM', 'Binnenlopen <post@example.nl>, twee@example.nl'],
    ['BINNENLOPEN_MAIL_FROM', 'Een\r\nBcc: drie@example.nl <post@example.nl>'],
  ])('refuse %s=%s, naming the variable, its value and what is expected', (name, value) => {
    const findings = findingsOf({ [name]: value });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(new RegExp(`^${name} is ".*"; expected .+\\.$`));
    expect(findings[0]).toContain(JSON.stringify(value));
  });

  it.each([
    'mail.example',
    'http://mail.example',
    'smtp://',
    'smtp://gebruiker:geheim@mail.example/pad',
    'smtp://gebruiker:geheim@mail.example?pool=true',
    'smtp://gebruiker:%zz@mail.example',
  ])('refuse SMTP_URL=%s without repeating it: it may hold a password', (value) => {
    expect(findingsOf({ SMTP_URL: value })).toEqual([
      'SMTP_URL cannot be read; expected an address such as smtp://user:password@mail.example:587.',
    ]);
  });

  it('report everything that is wrong at once', () => {
    const findings = findingsOf({ PORT: 'x', BINNENLOPEN_CLOCK: 'x', BINNENLOPEN_LOG: 'x' });
    expect(findings.map((text) => text.split(' ')[0])).toEqual([
      'PORT',
      'BINNENLOPEN_CLOCK',
      'BINNENLOPEN_LOG',
    ]);
  });

  it("refuse the demonstration clock where the operator's own NODE_ENV is production", () => {
    const clock = { BINNENLOPEN_CLOCK: '2026-11-24T10:00:00+01:00' };
    expect(findingsOf({ ...clock, NODE_ENV: 'production' })[0]).toMatch(/^BINNENLOPEN_CLOCK .*NODE_ENV/);
    expect(findingsOf({ ...clock, NODE_ENV: 'development' })).toEqual([]);
    expect(findingsOf({ NODE_ENV: 'production' })).toEqual([]);
  });
});
