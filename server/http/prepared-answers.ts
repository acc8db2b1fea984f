/**
 * Answers are worked out, written and compressed once, and sent as they are until something in them changes: the
 * data, or a state. Working out and compressing each time costs twenty times as much.
 */
import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { dataVersion } from '../../db/data-version.ts';
import type { Database } from '../../db/open-database.ts';
import type { Clock } from '../clock.ts';
import type { Instant } from '../contract/timetable.ts';
import { preferred } from './negotiate.ts';

export interface Question {
  /** What tells this answer from all others; null: never kept, here or anywhere on the way. */
  readonly key: string | null;
  readonly type: string;
  /** Works out the answer as it is at `now`. */
  make(now: Instant): Promise<Body> | Body;
}

export interface Body {
  readonly text: string;
  /** The first instant at which anything in the answer may differ. */
  readonly endsAt: Instant;
}

type Encoding = 'identity' | 'br' | 'gzip';
/** In the order of our liking, and without one for whoever does not say. */
const ENCODINGS: readonly Encoding[] = ['br', 'gzip', 'identity'];

interface Prepared {
  readonly version: number;
  readonly endsAt: Instant;
  readonly type: string;
  readonly encoding: Encoding;
  readonly bytes: Buffer;
  readonly etag: string;
}

const KEPT_BYTES = 64 * 1024 * 1024;
/** What a place changes must not stay hidden in other people's caches for longer. */
const LONGEST_SECONDS = 60;
/** Below this, the frame of a compressed answer eats the gain. */
const WORTH_COMPRESSING_BYTES = 1024;
/** Nearly as small as the best, at a twentieth of the time. */
const BROTLI_QUALITY = 5;

export class PreparedAnswers {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #kept = new LRUCache<string, Prepared>({
    maxSize: KEPT_BYTES,
    sizeCalculation: ({ bytes }, key) => bytes.length + key.length + 200,
  });
  readonly #making = new Map<string, Promise<Prepared>>();

  constructor(db: Database, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /** Sends the answer to a question: kept, or made now. */
  async send(request: FastifyRequest, reply: FastifyReply, question: Question): Promise<FastifyReply> {
    const now = this.#clock();
    const encoding = encodingFor(request.headers['accept-encoding']);
    const { key } = question;
    if (key === null) {
      reply.header('cache-control', 'no-store').header('vary', VARY);
      const prepared = await encoded(await make(question, now, 0), encoding);
      return sendBytes(reply, prepared);
    }
    const prepared = this.#find(key, encoding, now) ?? (await this.#prepare(key, question, encoding, now));
    const seconds = Math.max(0, Math.floor((prepared.endsAt - now) / 1000));
    reply.headers({
      'cache-control': `public, max-age=${Math.min(seconds, LONGEST_SECONDS)}`,
      etag: prepared.etag,
      vary: VARY,
    });
    if (isHeldBy(request.headers['if-none-match'], prepared.etag)) return reply.code(304).send();
    return sendBytes(reply, prepared);
  }

  #find(key: string, encoding: Encoding, now: Instant): Prepared | null {
    const prepared = this.#kept.get(`${encoding} ${key}`);
    if (prepared === undefined) return null;
    return prepared.version === dataVersion(this.#db) && now < prepared.endsAt ? prepared : null;
  }

  /** Those who ask the same at the same time wait for one and the same answer. */
  async #prepare(key: string, question: Question, encoding: Encoding, now: Instant): Promise<Prepared> {
    const version = dataVersion(this.#db);
    const name = `${encoding} ${key}`;
    const ticket = `${version} ${name}`;
    const underway = this.#making.get(ticket);
    if (underway !== undefined) return underway;
    const making = (async () => {
      const plain = this.#find(key, 'identity', now) ?? (await make(question, now, version));
      const prepared = await encoded(plain, encoding);
      this.#kept.set(`identity ${key}`, plain);
      if (prepared !== plain) this.#kept.set(name, prepared);
      return prepared;
    })();
    this.#making.set(ticket, making);
    try {
      return await making;
    } finally {
      this.#making.delete(ticket);
    }
  }
}

const VARY = 'Accept, Accept-Encoding';

async function make(question: Question, now: Instant, version: number): Promise<Prepared> {
  const { text, endsAt } = await question.make(now);
  const bytes = Buffer.from(text);
  const etag = `"${hash('sha256', bytes, 'base64url').slice(0, 22)}"`;
  return { version, endsAt, type: question.type, encoding: 'identity', bytes, etag };
}

const withBrotli = promisify(brotliCompress);
const withGzip = promisify(gzip);

/** Each encoding is a form of its own, so each has a strong ETag of its own. Small answers stay as they are. */
async function encoded(plain: Prepared, encoding: Encoding): Promise<Prepared> {
  if (encoding === 'identity' || plain.bytes.length < WORTH_COMPRESSING_BYTES) return plain;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.bytes.length,
  };
  const bytes = await (encoding === 'br' ? withBrotli(plain.bytes, { params }) : withGzip(plain.bytes));
  return { ...plain, encoding, bytes, etag: plain.etag.replace(/"$/, `-${encoding}"`) };
}

function encodingFor(header: string | undefined): Encoding {
  return header === undefined ? 'identity' : (preferred(header, ENCODINGS) ?? 'identity');
}

function sendBytes(reply: FastifyReply, { type, encoding, bytes }: Prepared): FastifyReply {
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return reply.type(type).send(bytes);
}

/** `If-None-Match`: a list, or `*` for whatever there is; a weak mark compares as the same. */
function isHeldBy(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((part) => {
    const mark = part.trim();
    return mark === '*' || mark === etag || mark === `W/${etag}`;
  });
}
