import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cleanStop } from '../../server/stop-cleanly.ts';

let app: FastifyInstance;
let url: string;
let answer: () => void;
let asked: number;
const draining = { begun: false };

beforeEach(() => {
  const { promise, resolve } = Promise.withResolvers<string>();
  answer = () => resolve('done');
  asked = 0;
  draining.begun = false;
  app = Fastify();
  app.get('/slow', () => {
    asked += 1;
    return promise;
  });
  app.get('/quick', () => 'quick');
});
afterEach(() => app.close());

async function listening(mostMs: number, listeningMs: number): Promise<() => Promise<void>> {
  const stop = cleanStop(app, draining, { mostMs, listeningMs });
  url = await app.listen({ port: 0 });
  return stop;
}

it('stops at once when nobody is being served', async () => {
  const stop = await listening(60_000, 30_000);
  await (await fetch(`${url}/quick`)).text();
  await stop();
  expect(draining.begun).toBe(true);
  await expect(fetch(`${url}/quick`)).rejects.toThrow();
});

it('goes on answering until the running request is done', async () => {
  const stop = await listening(60_000, 30_000);
  const slow = fetch(`${url}/slow`);
  await expect.poll(() => asked).toBe(1);
  const stopped = stop();
  expect(await (await fetch(`${url}/quick`)).text()).toBe('quick');
  answer();
  expect(await (await slow).text()).toBe('done');
  await stopped;
});

it('cuts off what takes too long', async () => {
  const stop = await listening(300, 100);
  const slow = fetch(`${url}/slow`).then(
    () => 'answered',
    () => 'cut off',
  );
  await expect.poll(() => asked).toBe(1);
  await stop();
  expect(await slow).toBe('cut off');
});
