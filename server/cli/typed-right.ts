import type { Role } from '../contract/vocabulary.ts';
import type { Right } from '../model/caller.ts';
import { CommandRefused } from './command-refused.ts';

export interface RightOptions {
  readonly role: Role;
  readonly place?: string;
  readonly organisation?: string;
  readonly district?: string;
}

/** The right that was typed. Throws CommandRefused when what it is for is missing, or does not go with the role. */
export function typedRight({ role, place, organisation, district }: RightOptions): Right {
  switch (role) {
    case 'host':
      refuse(role, { '--organisation': organisation, '--district': district });
      return { role, placeSlug: needed(role, '--place', place) };
    case 'professional':
      refuse(role, { '--place': place, '--district': district });
      return { role, organisationSlug: needed(role, '--organisation', organisation) };
    case 'coordinator':
      refuse(role, { '--place': place, '--organisation': organisation });
      return { role, districtSlug: needed(role, '--district', district) };
    case 'administrator':
      refuse(role, { '--place': place, '--organisation': organisation, '--district': district });
      return { role };
  }
}

function needed(role: Role, option: string, slug: string | undefined): string {
  if (slug !== undefined) return slug;
  throw new CommandRefused(`The role of ${role} needs ${option} SLUG: it says what it is for.`);
}

function refuse(role: Role, options: Readonly<Record<string, string | undefined>>): void {
  const given = Object.keys(options).find((option) => options[option] !== undefined);
  if (given !== undefined) throw new CommandRefused(`The role of ${role} does not go with ${given}.`);
}
