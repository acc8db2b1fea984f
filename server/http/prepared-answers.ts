/**
 * Answers are worked out, written and compressed once, and sent as they are until something in them changes: the
 * data, or a state. Working out and compressing each time costs twenty times as much.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { dataVersion } from '../../db/data-version.ts';
import type { Database } from '../../db/open-database.ts';
import type { Clock } from '../clock.ts';
import type { Instant } from '../contract/timetable.ts';
import { type Encoding, encodeBody, encodingFor, type Use } from './encodings.ts';
import { entityTag, isHeldBy } from './entity-tag.ts';

export interface Question {
  /** What tells this answer from all others; null: never kept, here or anywhere on the way. */
  readonly key: string | null;
  readonly type: string;
  /** What this form of answer says about itself, besides its type. */
  readonly headers?: Readonly<Record<string, string>>;
  /** One of very many: kept, and compressed with care, only when it is asked a second time. */
  readonly isRare?: boolean;
  /** Read by people: compressed also when it is not kept. */
  readonly isPage?: boolean;
  /** Works out the answer as it is at `now`. */
  make(now: Instant): Promise<Body> | Body;
}

export interface Body {
  readonly text: string | Buffer;
  /** The first instant at which anything in the answer may differ. */
  readonly endsAt: Instant;
  /** Shorter than the text, and equal only for equal texts: spares the reading of a long one for its ETag. */
  readonly basis?: string;
}

interface Prepared {
  readonly version: number;
  readonly madeAt: Instant;
  readonly endsAt: Instant;
  readonly body: Buffer | string;
  readonly etag: string;
  /** All but how long it keeps. */
  readonly headers: Readonly<Record<string, string>>;
}

const KEPT_BYTES = 64 * 1024 * 1024;
/** Of how many addresses we remember which answer they ask for. */
const KEPT_ADDRESSES = 5_000;
/** What a place changes must not stay hidden in other people's caches for longer. */
const LONGEST_SECONDS = 60;
const VARY = 'Accept, Accept-Encoding';

export class PreparedAnswers {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #kept = new LRUCache<string, Prepared>({
    maxSize: KEPT_BYTES,
    sizeCalculation: ({ body }, name) => body.length + name.length + 500,
  });
  readonly #askedBefore = new LRUCache<string, true>({ max: KEPT_ADDRESSES });
  readonly #nameByAddress = new LRUCache<string, string>({ max: KEPT_ADDRESSES });
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
      const use = question.isPage === true ? 'page' : 'once';
      const { headers, body } = await encoded(await make(question, now, 0), encoding, use);
      return reply.headers(headers).header('cache-control', 'no-store').send(body);
    }
    const name = `${encoding} ${key}`;
    const prepared = this.#find(name, now) ?? (await this.#prepare(key, question, encoding, now));
    if (reply.statusCode === 200) this.#nameByAddress.set(addressOf(request), name);
    return sendKept(request, reply, prepared, now);
  }

  /**
   * Answers an address that was asked before without reading it again: what its text means does not change, only
   * the answer does, and the kept one knows until when it holds. To be registered after the hooks that every answer
   * needs.
   */
  registerShortcut(app: FastifyInstance): void {
    app.addHook('onRequest', (request, reply, done) => {
      const name = isPlainReading(request) ? this.#nameByAddress.get(addressOf(request)) : undefined;
      if (name === undefined) return done();
      const now = this.#clock();
      const prepared = this.#find(name, now);
      if (prepared === null) return done();
      sendKept(request, reply, prepared, now);
    });
  }

  #find(name: string, now: Instant): Prepared | null {
    const prepared = this.#kept.get(name);
    if (prepared === undefined) return null;
    // A clock that is put right may go back, to before this was true.
    const holds = prepared.madeAt <= now && now < prepared.endsAt;
    return holds && prepared.version === dataVersion(this.#db) ? prepared : null;
  }

  /** Those who ask the same at the same time wait for one and the same answer. */
  async #prepare(key: string, question: Question, encoding: Encoding, now: Instant): Promise<Prepared> {
    const version = dataVersion(this.#db);
    const ticket = `${version} ${encoding} ${key}`;
    const underway = this.#making.get(ticket);
    if (underway !== undefined) return underway;
    const making = this.#makeAndKeep(key, question, encoding, now, version);
    this.#making.set(ticket, making);
    try {
      return await making;
    } finally {
      this.#making.delete(ticket);
    }
  }

  async #makeAndKeep(
    key: string,
    question: Question,
    encoding: Encoding,
    now: Instant,
    version: number,
  ): Promise<Prepared> {
    const plain = this.#find(`identity ${key}`, now) ?? (await make(question, now, version));
    if (question.isRare === true && !this.#askedBefore.has(key)) {
      // Thousands of answers that nobody asks again would push out those that everybody does.
      this.#askedBefore.set(key, true);
      return encoded(plain, encoding, 'once');
    }
    const prepared = await encoded(plain, encoding, 'kept');
    this.#kept.set(`identity ${key}`, inBytes(plain));
    this.#kept.set(`${encoding} ${key}`, inBytes(prepared));
    return prepared;
  }
}

async function make(question: Question, now: Instant, version: number): Promise<Prepared> {
  const { text, endsAt, basis } = await question.make(now);
  const headers = { ...question.headers, 'content-type': question.type, vary: VARY };
  return { version, madeAt: now, endsAt, body: text, etag: entityTag(basis ?? text), headers };
}

/** Each encoding is a form of its own, so each has a strong ETag of its own. */
async function encoded(plain: Prepared, encoding: Encoding, use: Use): Promise<Prepared> {
  const body = await encodeBody(plain.body, encoding, use);
  if (body === null) return plain;
  return {
    ...plain,
    body,
    etag: plain.etag.replace(/"$/, `-${encoding}"`),
    headers: { ...plain.headers, 'content-encoding': encoding },
  };
}

function inBytes(prepared: Prepared): Prepared {
  return typeof prepared.body === 'string' ? { ...prepared, body: Buffer.from(prepared.body) } : prepared;
}

function sendKept(
  request: FastifyRequest,
  reply: FastifyReply,
  prepared: Prepared,
  now: Instant,
): FastifyReply {
  const { etag, headers, body, endsAt } = prepared;
  const seconds = Math.min(LONGEST_SECONDS, Math.max(0, Math.floor((endsAt - now) / 1000)));
  reply.header('cache-control', `public, max-age=${seconds}`).header('etag', etag);
  if (!isHeldBy(request.headers['if-none-match'], etag)) return reply.headers(headers).send(body);
  return reply.code(304).header('vary', VARY).send();
}

/** All that an answer can depend on; who asks for another coordinate system is dealt with by the route. */
function addressOf({ url, headers }: FastifyRequest): string {
  return `${headers['accept-encoding'] ?? ''}\n${headers.accept ?? ''}\n${url}`;
}

function isPlainReading({ method, headers }: FastifyRequest): boolean {
  return (method === 'GET' || method === 'HEAD') && headers['accept-crs'] === undefined;
}
