import type { ClashTold, WalkInTold } from '../../contract/clash.ts';
import type { Instant } from '../../contract/timetable.ts';
import type { Language } from '../../contract/vocabulary.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import { roomAt } from '../room-on.ts';
import type { Clash } from './clash.ts';

export function toClashTold({ walkIn, other, ...clash }: Clash, language: Language): ClashTold {
  return {
    ...clash,
    walkIn: toWalkInTold(walkIn, clash.start, language),
    other: other && toWalkInTold(other, clash.start, language),
  };
}

function toWalkInTold(walkIn: WalkIn, start: Instant, language: Language): WalkInTold {
  const english = language === 'en' ? walkIn.titleEn : null;
  const { slug, placeSlug, placeName, organisationSlug, organisationName, sample } = walkIn;
  return {
    slug,
    title: english ?? walkIn.title,
    titleLanguage: english === null ? 'nl' : 'en',
    roomName: roomAt(walkIn, start)?.name ?? null,
    ...{ placeSlug, placeName, organisationSlug, organisationName, sample },
  };
}
