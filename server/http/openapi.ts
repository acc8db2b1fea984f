import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../../db/open-database.ts';
import { getOwnerSettings } from '../../db/queries/owner-settings.ts';
import { API_ROOT, API_VERSION } from './api-version.ts';
import { isForEveryone } from './rights.ts';
import { cookieName } from './session-cookies.ts';

const DESCRIPTION = `Which meeting places are open right now, and for whom? Every answer has two parts that do not
depend on each other: a *state* (open, closed, unknown) and a *certainty* (confirmed, unconfirmed, old, sample, imported).
Instants are in UTC; dates and wall times are those of Amsterdam. Coordinates are in CRS84, longitude first.
What visitors may read needs no key. Proposals, slots, clashes, histories and all changes are for people who signed in: the
cookie of their session, and with a change an \`Origin\` header with the address of this site, which browsers send by themselves.
A topic of help goes by its slug here, also where the pages for visitors have a neutral code for it.
Unknown parameters are refused. Errors are problem documents (RFC 9457) that name every finding and its remedy.

**In het Nederlands.** Deze API vertelt welke ontmoetingsplekken nu open zijn, en voor wie. Elk antwoord heeft
twee delen: de *staat* (open, dicht, onbekend) en de *zekerheid* (bevestigd, niet bevestigd, oud, voorbeeld,
overgenomen). Namen van velden zijn Engels; met \`lang=nl\` zijn de zinnen Nederlands. De gegevens zijn open
(CC BY 4.0), zonder sleutel en zonder inloggen.`;

export interface Publisher {
  readonly baseUrl: string;
}

/** Collects the schemas of all routes registered after it, so that the description cannot differ from the app. */
export async function registerOpenapi(
  api: FastifyInstance,
  db: Database,
  { baseUrl }: Publisher,
): Promise<void> {
  const { ownerName, privacyAddress } = getOwnerSettings(db);
  await api.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Binnenlopen',
        summary: 'Which meeting places are open right now, and for whom',
        description: DESCRIPTION,
        version: API_VERSION,
        license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
        contact: {
          name: ownerName ?? 'Binnenlopen',
          // An address that can reach nobody, until the owner gives his own.
          email: privacyAddress?.includes('@') ? privacyAddress : 'contact@binnenlopen.invalid',
          url: baseUrl,
        },
      },
      components: {
        securitySchemes: {
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: cookieName('session', baseUrl),
            description:
              'The session of somebody who signed in at `/aanmelden`. A change is only taken from a page of this site: its ' +
              '`Origin` (or `Sec-Fetch-Site`) says so.',
          },
        },
      },
      servers: [{ url: `${baseUrl}${API_ROOT}` }],
      tags: [
        { name: 'places', description: 'Meeting places and their opening hours' },
        {
          name: 'opening-hours',
          description: 'The rules behind them, and the acts of those who keep a place',
        },
        { name: 'walk-ins', description: 'Walk-in hours and activities' },
        { name: 'proposals', description: 'What organisations ask of those who keep a place' },
        { name: 'directory', description: 'The lists around the places' },
        { name: 'description', description: 'This document' },
      ],
    },
    stripBasePath: true,
    transform({ schema, url, route }) {
      const act = route.config?.act;
      const isOpen = act === undefined || isForEveryone(act);
      return { schema: isOpen ? schema : { ...schema, security: [{ session: [] }] }, url };
    },
  });
}
