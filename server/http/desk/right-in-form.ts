import type { RightChoice } from '../../contract/desk/people.ts';
import type { Right } from '../../model/caller.ts';

/** `host:groene-stee`, as a form holds it. */
export function valueOfRight(right: Right): string {
  switch (right.role) {
    case 'administrator':
      return right.role;
    case 'host':
      return `host:${right.placeSlug}`;
    case 'professional':
      return `professional:${right.organisationSlug}`;
    case 'coordinator':
      return `coordinator:${right.districtSlug}`;
  }
}

/** null for what is no right. Whether it is the caller's to give is asked where it is given. */
export function rightOfValue(value: string): Right | null {
  const [role, slug = ''] = value.split(':', 2);
  if (role === 'administrator') return { role };
  if (slug === '') return null;
  if (role === 'host') return { role, placeSlug: slug };
  if (role === 'professional') return { role, organisationSlug: slug };
  return role === 'coordinator' ? { role, districtSlug: slug } : null;
}

export function choiceOf(right: Right, name: string): RightChoice {
  return { value: valueOfRight(right), role: right.role, name };
}
