import type { newPlace as dutch } from './new-place-nl.ts';

export const newPlace: typeof dutch = {
  title: 'New place',
  intro: 'The place begins as a draft. Visitors see it only when you make it public.',
  name: 'Name of the place',
  district: 'District',
  otherDistrict: 'Show the map of this district',
  save: 'Add this place',
};
