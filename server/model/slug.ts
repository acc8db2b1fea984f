const LONGEST = 80;

/** A name as it may stand in an address: "Café 't Hoekje" is "cafe-t-hoekje". Never empty. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'plek' : plain;
}

/** The second of a name is "huiskamer-2", still within the length that a slug may have. */
export function numberedSlug(slug: string, number: number): string {
  if (number === 1) return slug;
  const ending = `-${number}`;
  return `${slug.slice(0, LONGEST - ending.length).replace(/-+$/, '')}${ending}`;
}
