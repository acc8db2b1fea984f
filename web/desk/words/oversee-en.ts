import { begin } from './begin-en.ts';
import { newPlace } from './new-place-en.ts';
import { organisations } from './organisations-en.ts';
import { outbox } from './outbox-en.ts';
import type { OverseeText } from './oversee-nl.ts';
import { people } from './people-en.ts';
import { places } from './places-en.ts';
import { publish } from './publish-en.ts';
import { reports } from './reports-en.ts';
import { samples } from './samples-en.ts';

export const text: OverseeText = {
  begin,
  newPlace,
  organisations,
  outbox,
  people,
  places,
  publish,
  reports,
  samples,
};
