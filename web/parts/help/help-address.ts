import type { HelpFilter, HelpTopicContent, HelpTopicsContent } from '../../../server/contract/help-page.ts';
import type { DistrictLink } from '../../../server/contract/page.ts';
import type { Language } from '../../../server/contract/vocabulary.ts';
import { helpAddress } from '../../addresses.ts';

export type HelpContent = HelpTopicsContent | HelpTopicContent;

interface Asked {
  readonly district: DistrictLink;
  readonly filter: HelpFilter;
}

export const NO_HELP_FILTER: HelpFilter = { audience: null, language: null, near: null };

/** Keys and values in a fixed order, so that one view has one address. Without a name: all kinds of help. */
export function addressOfHelp(language: Language, name: string | null, { district, filter }: Asked): string {
  const entries: readonly (readonly [string, string | null])[] = [
    ['district', district.home ? null : district.slug],
    ['audience', filter.audience === 'everyone' ? null : filter.audience],
    ['language', filter.language],
    ['near', filter.near],
  ];
  const query = new URLSearchParams(
    entries.flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  ).toString();
  const path = helpAddress(language, name ?? undefined);
  return query === '' ? path : `${path}?${query}`;
}
