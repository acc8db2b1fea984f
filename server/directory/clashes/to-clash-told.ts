import type { ClashTold, WalkInTold } from '../../contract/clash.ts';
import type { Language } from '../../contract/vocabulary.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import type { Clash } from './clash.ts';

export function toClashTold({ walkIn, other, ...clash }: Clash, language: Language): ClashTold {
  return {
    ...clash,
    walkIn: toWalkInTold(walkIn, language),
    other: other && toWalkInTold(other, language),
  };
}

function toWalkInTold(walkIn: WalkIn, language: Language): WalkInTold {
  const english = language === 'en' ? walkIn.titleEn : null;
  const { slug, placeSlug, placeName, roomName, organisationSlug, organisationName, sample } = walkIn;
  return {
    slug,
    title: english ?? walkIn.title,
    titleLanguage: english === null ? 'nl' : 'en',
    ...{ placeSlug, placeName, roomName, organisationSlug, organisationName, sample },
  };
}
