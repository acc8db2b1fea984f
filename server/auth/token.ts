/** What lets somebody in: made from the system's randomness, and kept only as a hash. */
import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

const BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const CODE_DIGITS = 6;

/** 256 bits as 43 letters that fit in an address and in a cookie. */
export function newToken(): string {
  return randomBytes(BYTES).toString('base64url');
}

export function isToken(text: string): boolean {
  return TOKEN.test(text);
}

/** SHA-256 in hexadecimals. Fast is right here: nobody guesses 256 bits, so nothing needs slowing down. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Six digits, to type where the mail is not read. */
export function newCode(): string {
  return String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
}

/** Keyed by the secret of the browser that asked: a stolen table does not tell a million codes apart. */
export function codeHashOf(requestToken: string, code: string): string {
  return createHmac('sha256', requestToken).update(code).digest('hex');
}

/** Takes as long for a near miss as for a wide one. */
export function isSameHash(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
