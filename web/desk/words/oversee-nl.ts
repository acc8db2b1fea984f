import { begin } from './begin-nl.ts';
import { newPlace } from './new-place-nl.ts';
import { organisations } from './organisations-nl.ts';
import { outbox } from './outbox-nl.ts';
import { people } from './people-nl.ts';
import { places } from './places-nl.ts';
import { publish } from './publish-nl.ts';
import { reports } from './reports-nl.ts';
import { samples } from './samples-nl.ts';

/** Every sentence of the screens of those who oversee, which load late. Dutch is the source. */
export const text = { begin, newPlace, organisations, outbox, people, places, publish, reports, samples };

export type OverseeText = typeof text;
