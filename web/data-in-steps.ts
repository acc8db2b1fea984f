/** The page itself, its content, and in that the lists. */
const DEPTH_OF_LISTS = 2;

/**
 * The value of a page as JSON that cannot end the element it stands in, whatever a name or note holds; each member of
 * a list in its content is a step.
 */
export function dataInSteps(page: object): Generator<void, string> {
  return written(page, 0);
}

function* written(value: unknown, depth: number): Generator<void, string> {
  if (depth > DEPTH_OF_LISTS || typeof value !== 'object' || value === null) return asData(value) ?? 'null';
  const members: string[] = [];
  if (Array.isArray(value)) {
    for (const member of value) {
      members.push(asData(member) ?? 'null');
      yield;
    }
    return `[${members.join(',')}]`;
  }
  for (const [name, member] of Object.entries(value)) {
    if (member !== undefined) members.push(`${asData(name)}:${yield* written(member, depth + 1)}`);
  }
  return `{${members.join(',')}}`;
}

function asData(value: unknown): string | undefined {
  return JSON.stringify(value)?.replaceAll('<', '\\u003c');
}
