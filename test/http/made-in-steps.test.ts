/** An answer that is made in steps, with others in between who read and write. */
import { fastify } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, inTransaction, openMemoryDatabase } from '../../db/open-database.ts';
import { atOnce } from '../../server/directory/at-once.ts';
import { bytesInSteps } from '../../server/http/bytes-in-steps.ts';
import { entityTag, entityTagInSteps } from '../../server/http/entity-tag.ts';
import { type Body, PreparedAnswers } from '../../server/http/prepared-answers.ts';

const START = Date.parse('2026-11-24T10:00:00+01:00');
const STEPS = 4;

let db: Database;
let now: number;
/** What the answer is about: what was written last. */
let written: number;
let timesMade: number;
/** What others do as soon as they have a turn. */
let between: () => void;

const app = () => {
  const answers = new PreparedAnswers(db, () => now);
  const server = fastify();
  server.get('/', (request, reply) =>
    answers.send(request, reply, { key: 'all', type: 'text/plain', make: inSteps }),
  );
  return server;
};

function write(): void {
  inTransaction(db, () => {
    written += 1;
  });
}

/** Reads the same thing in each step, and takes so long that others have a turn after it. */
function* inSteps(at: number): Generator<void, Body> {
  timesMade += 1;
  const read: number[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    read.push(written);
    setImmediate(() => between());
    const began = performance.now();
    while (performance.now() - began < 11);
    yield;
  }
  return { text: read.join(' '), endsAt: at + 1_000 };
}

beforeEach(() => {
  [db, now, written, timesMade, between] = [openMemoryDatabase(), START, 1, 0, () => {}];
});
afterEach(() => db.close());

describe('an answer that is made in steps', () => {
  it('is made once where nothing happens in between', async () => {
    expect((await app().inject('/')).body).toBe('1 1 1 1');
    expect(timesMade).toBe(1);
  });

  it('begins anew when somebody writes in between, and is never half old and half new', async () => {
    between = () => {
      between = () => {};
      write();
    };
    const server = app();
    expect((await server.inject('/')).body).toBe('2 2 2 2');
    expect(timesMade).toBe(2);
    // And it is kept as what it is: of the new version.
    expect((await server.inject('/')).body).toBe('2 2 2 2');
    expect(timesMade).toBe(2);
  });

  it('is made in one go in the end, where somebody writes all the time', async () => {
    between = write;
    const read = (await app().inject('/')).body.split(' ');
    expect(new Set(read).size).toBe(1);
  });

  it.each([
    ['is shared by who asks meanwhile', START + 999, 1],
    ['is not for who asks when it has ended', START + 1_000, 2],
  ])('%s', async (_, asked, times) => {
    const server = app();
    const later = new Promise<string>((resolve) => {
      between = () => {
        between = () => {};
        now = asked;
        server.inject('/').then(({ body }) => resolve(body));
      };
    });
    expect((await server.inject('/')).body).toBe('1 1 1 1');
    expect(await later).toBe('1 1 1 1');
    expect(timesMade).toBe(times);
  });
});

describe('a long text', () => {
  it.each([
    ['of one byte a character', 'a'.repeat(250_001)],
    ['of two halves a character, wherever it is cut', `x${'𝄞'.repeat(150_000)}`],
    ['with half a character, which is none', `${'é'.repeat(99_999)}\ud834${'–'.repeat(100_000)}`],
    ['that is short', 'kort'],
    ['that is empty', ''],
  ])('%s is sent as it is', (_, text) => {
    const bytes = atOnce(bytesInSteps(text));
    expect(bytes.equals(Buffer.from(text))).toBe(true);
    expect(atOnce(entityTagInSteps(bytes))).toBe(entityTag(text));
  });
});
