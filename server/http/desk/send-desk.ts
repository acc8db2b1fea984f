import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DeskPage } from '../../contract/desk/desk-page.ts';
import { encodeBody, encodingFor } from '../encodings.ts';
import { preferred } from '../negotiate.ts';
import type { DeskSite } from './desk-site.ts';

/**
 * One page in two forms: the document, and its value alone for the script that already runs in the browser. Never
 * kept on the way: it is somebody's own.
 */
export async function sendDesk(
  { render, assets }: DeskSite,
  request: FastifyRequest,
  reply: FastifyReply,
  made: Promise<DeskPage>,
  status = 200,
): Promise<FastifyReply> {
  const page = await made;
  const asValue = preferred(request.headers.accept, ['text/html', 'application/json']) === 'application/json';
  const text = asValue ? JSON.stringify(page) : render(page, assets[page.language]);
  const encoding = encodingFor(request.headers['accept-encoding']);
  const encoded = await encodeBody(text, encoding, 'page');
  if (encoded !== null) reply.header('content-encoding', encoding);
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .header('vary', 'Accept, Accept-Encoding, Cookie')
    .type(asValue ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8')
    .send(encoded ?? text);
}
