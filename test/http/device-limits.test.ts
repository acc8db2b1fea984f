import { describe, expect, it } from 'vitest';
import { DeviceLimits } from '../../server/http/device-limits.ts';

const HOUR = 3_600_000;
const PHONE = { address: '192.0.2.7', userAgent: 'Firefox on a phone' };

function limitsAt(start: string) {
  const time = { now: Date.parse(start) };
  return { time, limits: new DeviceLimits(() => time.now) };
}

/** How many of a hundred are let through. */
const allowedOf = (limits: DeviceLimits, device = PHONE, act: 'report' | 'wish' = 'report') =>
  Array.from({ length: 100 }, () => limits.isAllowed(act, device)).filter((allowed) => allowed).length;

describe('how often one device may say something', () => {
  it('a few times an hour, each kind apart, and again when the hour is over', () => {
    const { time, limits } = limitsAt('2026-11-24T10:00:00+01:00');
    expect(allowedOf(limits)).toBe(6);
    expect(allowedOf(limits, PHONE, 'wish')).toBe(12);
    time.now += HOUR - 1;
    expect(limits.isAllowed('report', PHONE)).toBe(false);
    time.now += 1;
    expect(allowedOf(limits)).toBe(6);
  });

  it('others behind the same address are not held back by it', () => {
    const { limits } = limitsAt('2026-11-24T10:00:00+01:00');
    allowedOf(limits);
    expect(limits.isAllowed('report', { ...PHONE, userAgent: 'Safari on a tablet' })).toBe(true);
  });

  it('who pretends to be many devices meets the limit of the connection, of IPv6 too', () => {
    for (const network of ['192.0.2.7', '2001:db8:1:2:']) {
      const { limits } = limitsAt('2026-11-24T10:00:00+01:00');
      const allowed = Array.from({ length: 500 }, (_, attempt) => {
        const address = network.includes(':') ? `${network}${attempt}::1` : network;
        return limits.isAllowed('report', { address, userAgent: `Device ${attempt}` });
      });
      expect(allowed.filter((is) => is)).toHaveLength(120);
    }
  });
});

describe('the mark of a network', () => {
  it('is the same for the same network and place, whatever the browser says, and another for another', () => {
    const { limits } = limitsAt('2026-11-24T10:00:00+01:00');
    const mark = limits.markOf(PHONE, 'groene-stee');
    const pretended = { ...PHONE, userAgent: 'Safari' };
    expect(limits.markOf(pretended, 'groene-stee')).toBe(mark);
    expect(limits.markOf({ address: '2001:db8:1:2:3::4' }, 'groene-stee')).toBe(
      limits.markOf({ address: '2001:db8:1:2:ffff::1' }, 'groene-stee'),
    );
    const others = [
      limits.markOf({ address: '2001:db8:1:3::4' }, 'groene-stee'),
      limits.markOf({ ...PHONE, address: '192.0.2.8' }, 'groene-stee'),
      limits.markOf(PHONE, 'madiba'),
    ];
    expect(new Set([mark, ...others]).size).toBe(4);
  });

  it('changes with the key, each day and with each start, and the key says so', () => {
    const { time, limits } = limitsAt('2026-11-24T10:00:00+01:00');
    const today = limits.markOf(PHONE, 'madiba');
    time.now += 24 * HOUR;
    const tomorrow = limits.markOf(PHONE, 'madiba');
    const restarted = limitsAt('2026-11-24T10:00:00+01:00').limits.markOf(PHONE, 'madiba');
    const keys = [today, tomorrow, restarted].map((mark) => mark.split(':')[0]);
    expect(new Set(keys).size).toBe(3);
  });

  it('holds nothing of the address or the browser', () => {
    const { limits } = limitsAt('2026-11-24T10:00:00+01:00');
    expect(limits.markOf(PHONE, 'madiba')).toMatch(/^[\w-]{8}:[\w-]{22}$/);
  });
});
