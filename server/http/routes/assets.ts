import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { BuiltPage } from '../pages/renderer.ts';
import { leaveOutPageHeaders } from '../security.ts';

const YEAR_SECONDS = 365 * 24 * 3600;
const HOUR_SECONDS = 3600;

const READ = { config: { act: 'read' } } as const;

/**
 * The browser's files as the build made them, with the brotli and gzip forms that lie beside them. A name with a
 * hash in it means one content for ever; the others (an icon, the manifest) may change with a new version.
 */
export async function assetRoutes(
  app: FastifyInstance,
  { clientFolder, hashedFiles }: Pick<BuiltPage, 'clientFolder' | 'hashedFiles'>,
): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(clientFolder, 'assets'),
    prefix: '/assets/',
    preCompressed: true,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const file = relative(clientFolder, path).replace(/\.(br|gz)$/, '');
      const control = hashedFiles.has(file)
        ? `public, max-age=${YEAR_SECONDS}, immutable`
        : `public, max-age=${HOUR_SECONDS}`;
      reply.header('cache-control', control);
      if (/\.(js|css)$/.test(file)) leaveOutPageHeaders(reply);
    },
  });
  for (const name of filesAtTheRoot(clientFolder)) {
    app.get(`/${name}`, READ, (_request, reply) =>
      reply.header('cache-control', `public, max-age=${HOUR_SECONDS}`).sendFile(name, clientFolder),
    );
  }
}

function filesAtTheRoot(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(html|br|gz)$/.test(entry.name))
    .map(({ name }) => name);
}
