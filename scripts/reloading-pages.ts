import type { FastifyInstance } from 'fastify';
import type { BuiltPage } from '../server/http/pages/renderer.ts';

/** Asks each second which server it talks to; another one means that something changed. Strict about its own origin. */
const SCRIPT = `
let known;
setInterval(async () => {
  const answer = await fetch('/dev/started').then((response) => response.text(), () => known);
  if (known !== undefined && answer !== known) location.reload();
  known = answer;
}, 1000);
`;

const READ = { config: { act: 'read' } } as const;

/** Gives every page a script that loads it again when the server was restarted. For developers only. */
export function reloadingPages(built: BuiltPage): {
  built: BuiltPage;
  addRoutes(app: FastifyInstance): void;
} {
  const started = String(process.pid);
  return {
    built: {
      ...built,
      *renderDocument(page, assets) {
        const document = yield* built.renderDocument(page, assets);
        return document.replace('</body>', '<script type="module" src="/dev/reload.js"></script></body>');
      },
    },
    addRoutes(app) {
      app.get('/dev/reload.js', READ, (_request, reply) => reply.type('text/javascript').send(SCRIPT));
      app.get('/dev/started', READ, (_request, reply) =>
        reply.header('cache-control', 'no-store').send(started),
      );
    },
  };
}
