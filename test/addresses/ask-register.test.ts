/** The address register, with one of our own on the loopback address that gives recorded answers. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FindAddresses } from '../../server/addresses/address-finder.ts';
import { addressRegister } from '../../server/addresses/ask-register.ts';
import { toFoundAddress } from '../../server/addresses/found-address.ts';
import { RECORDED } from './recorded-answer.ts';

let register: Server;
let asked: URL[];
let answer: RequestListener;
let findAddresses: FindAddresses;

const say =
  (text: string): RequestListener =>
  (_request, response) => {
    response.setHeader('content-type', 'application/json').end(text);
  };

beforeEach(async () => {
  asked = [];
  answer = say(JSON.stringify(RECORDED));
  register = createServer((request, response) => {
    asked.push(new URL(request.url ?? '', 'http://register.example'));
    answer(request, response);
  });
  await new Promise<void>((ready) => register.listen(0, '127.0.0.1', ready));
  const address = register.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  findAddresses = addressRegister(`http://127.0.0.1:${port}/free`, 'binnenlopen-test');
});

afterEach(async () => {
  register.closeAllConnections();
  await new Promise((closed) => register.close(closed));
});

describe('an address that is looked up', () => {
  it('comes with its street, postcode and point', async () => {
    expect(await findAddresses('wiekslag 92 amersfoort')).toEqual({
      kind: 'found',
      addresses: [
        {
          label: 'Wiekslag 92, 3815GS Amersfoort',
          ...{ street: 'Wiekslag 92', postalCode: '3815 GS', locality: 'Amersfoort' },
          ...{ lon: 5.4077, lat: 52.16512 },
        },
        {
          label: "Laan van 't Hof 92-A, Amersfoort",
          ...{ street: "Laan van 't Hof 92-A", postalCode: null, locality: 'Amersfoort' },
          ...{ lon: 5.41, lat: 52.17 },
        },
      ],
    });
  });

  it('is asked for in the words of the register, and in no others: it refuses parameters that it does not know', async () => {
    await findAddresses('wiekslag 92 & co');
    expect([...(asked[0]?.searchParams ?? [])]).toEqual([
      ['q', 'wiekslag 92 & co'],
      ['fq', 'type:adres'],
      ['rows', '5'],
      ['fl', 'id,weergavenaam,score,centroide_ll,postcode,buurtcode,wijkcode'],
    ]);
  });

  const failures: readonly [string, RequestListener][] = [
    ['an error', (_request, response) => void response.writeHead(500).end('boom')],
    [
      'a redirect',
      (_request, response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    ],
    ['a page instead of data', say('<!doctype html>')],
    ['data of another form', say('{"documents":[]}')],
    ['far too much', say(JSON.stringify({ response: { docs: ['x'.repeat(70_000)] } }))],
    ['a connection that breaks', (request) => void request.socket.destroy()],
  ];
  it.each(failures)('is unavailable after %s', async (_name, listener) => {
    answer = listener;
    expect((await findAddresses('wiekslag 92')).kind).toBe('unavailable');
  });
});

describe('a document of the register', () => {
  const whole = { weergavenaam: 'Wiekslag 92, 3815GS Amersfoort', centroide_ll: 'POINT(5.4077 52.16512)' };
  it.each([
    ['without a point', { ...whole, centroide_ll: undefined }],
    ['with a point that is none', { ...whole, centroide_ll: 'POINT(5.4077)' }],
    ['with the longest of names', { ...whole, weergavenaam: `${'x'.repeat(200)}, 3815GS Amersfoort` }],
    ['that is a street, not an address', { ...whole, weergavenaam: 'Wiekslag' }],
    ['that is no object', 'Wiekslag 92'],
  ])('%s is passed over', (_name, document) => {
    expect(toFoundAddress(document)).toBeNull();
  });
});
