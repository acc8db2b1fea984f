/**
 * Answers are worked out, written and compressed once, and sent as they are until something in them changes: the
 * data, or a state. Working out and compressing each time costs twenty times as much.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { dataVersion } from '../../db/data-version.ts';
import { type Database, inSnapshot } from '../../db/open-database.ts';
import type { Clock } from '../clock.ts';
import type { Instant } from '../contract/timetable.ts';
import { atOnce } from '../directory/at-once.ts';
import { breathing } from './breathing.ts';
import { bytesInSteps } from './bytes-in-steps.ts';
import { type Encoding, encodeBody, encodingFor, type Use } from './encodings.ts';
import { entityTag, entityTagInSteps, isHeldBy } from './entity-tag.ts';

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
  /** Works out the answer as it is at `now`; in steps where it may take long. */
  make(now: Instant): Generator<void, Body> | Body;
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
  readonly body: Buffer;
  readonly etag: string;
  /** All but how long it keeps. */
  readonly headers: Readonly<Record<string, string>>;
}

const KEPT_BYTES = 64 * 1024 * 1024;
/** Of how many addresses we remember which answer they ask for. */
const KEPT_ADDRESSES = 5_000;
/** What a place changes must not stay hidden in other people's caches for longer. */
const LONGEST_SECONDS = 60;
/** Where somebody writes each time, it is then made in one go. */
const TIMES_IN_STEPS = 3;
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
      const { headers, body } = await encoded(await this.#make(question, now), encoding, use);
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
    return holdsAt(prepared, now) && prepared.version === dataVersion(this.#db) ? prepared : null;
  }

  /** Those who ask the same at the same time wait for one and the same answer. */
  async #prepare(key: string, question: Question, encoding: Encoding, now: Instant): Promise<Prepared> {
    const ticket = `${dataVersion(this.#db)} ${encoding} ${key}`;
    const underway = await this.#making.get(ticket);
    // It took a while to make, and what it says may have ended meanwhile.
    if (underway !== undefined && holdsAt(underway, now)) return underway;
    const making = this.#makeAndKeep(key, question, encoding, now);
    this.#making.set(ticket, making);
    try {
      return await making;
    } finally {
      this.#making.delete(ticket);
    }
  }

  async #makeAndKeep(key: string, question: Question, encoding: Encoding, now: Instant): Promise<Prepared> {
    const plain = this.#find(`identity ${key}`, now) ?? (await this.#make(question, now));
    if (question.isRare === true && !this.#askedBefore.has(key)) {
      // Thousands of answers that nobody asks again would push out those that everybody does.
      this.#askedBefore.set(key, true);
      return encoded(plain, encoding, 'once');
    }
    const prepared = await encoded(plain, encoding, 'kept');
    this.#kept.set(`identity ${key}`, plain);
    this.#kept.set(`${encoding} ${key}`, prepared);
    return prepared;
  }

  async #make(question: Question, now: Instant): Promise<Prepared> {
    const { version, made } = await this.#madeOfOneVersion(() => question.make(now));
    const { text, endsAt, basis } = made;
    const body = await breathing(bytesInSteps(text));
    const etag = basis === undefined ? await breathing(entityTagInSteps(body)) : entityTag(basis);
    const headers = { ...question.headers, 'content-type': question.type, vary: VARY };
    return { version, madeAt: now, endsAt, body, etag, headers };
  }

  /** Others have their turn between the steps, and may write: then it begins anew, so that no answer is half old and half new. */
  async #madeOfOneVersion(make: () => Making): Promise<{ readonly version: number; readonly made: Body }> {
    for (let time = 0; time < TIMES_IN_STEPS; time += 1) {
      const version = dataVersion(this.#db);
      const making = make();
      const made = isInSteps(making) ? await breathing(making) : making;
      if (version === dataVersion(this.#db)) return { version, made };
    }
    return inSnapshot(this.#db, () => {
      const version = dataVersion(this.#db);
      const making = make();
      return { version, made: isInSteps(making) ? atOnce(making) : making };
    });
  }
}

type Making = ReturnType<Question['make']>;

function isInSteps(making: Making): making is Generator<void, Body> {
  return Symbol.iterator in making;
}

function holdsAt({ madeAt, endsAt }: Prepared, now: Instant): boolean {
  // A clock that is put right may go back, to before this was true.
  return madeAt <= now && now < endsAt;
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
