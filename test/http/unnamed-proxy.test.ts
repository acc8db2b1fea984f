import { fastify } from 'fastify';
import { expect, test } from 'vitest';
import { registerUnnamedProxy } from '../../server/http/unnamed-proxy.ts';

const FORWARDED = { 'x-forwarded-for': '203.0.113.7' };

test.each([
  ['a proxy that nobody named', [], FORWARDED, 1],
  ['a proxy that was named', ['10.0.0.2'], FORWARDED, 0],
  ['no proxy', [], {}, 0],
])('with %s the log says so at most once, and no address', async (_, proxies, headers, times) => {
  const lines: string[] = [];
  const app = fastify({ logger: { level: 'warn', stream: { write: (line) => void lines.push(line) } } });
  registerUnnamedProxy(app, proxies);
  app.get('/', () => 'yes');
  for (const url of ['/', '/', '/']) await app.inject({ url, headers });
  await app.close();
  expect(lines).toHaveLength(times);
  expect(lines.join('')).not.toContain('203.0.113.7');
});
