/** Walk-in hours and proposals as the API writes them. */
import type { ProposalOnWire, SavedProposal } from '../contract/shapes/proposal-shapes.ts';
import type { WalkInContentOnWire, WalkInDocument } from '../contract/shapes/walk-in-shapes.ts';
import type { Clash } from '../directory/clashes/clash.ts';
import type { Proposal } from '../model/proposal.ts';
import type { WalkIn, WalkInContent, WalkInWords } from '../model/walk-in.ts';
import { toWalkInHoursOnWire } from './hours-to-wire.ts';
import { toInstantText } from './to-wire.ts';

export function toWalkInDocument(walkIn: WalkIn): WalkInDocument {
  const { slug, kind, organisationSlug, organisationName, contact, sample, version, updatedAt } = walkIn;
  return {
    slug,
    kind,
    place: { slug: walkIn.placeSlug, name: walkIn.placeName },
    organisation: organisationOf(organisationSlug, organisationName),
    ...wordsOnWire({ ...walkIn, ...walkIn.ownContact }),
    room: walkIn.roomSlug,
    contact: { ...contact },
    names: walkIn.professionals.flatMap(({ shownName }) => (shownName === null ? [] : [shownName])),
    sample,
    version,
    updatedAt: toInstantText(updatedAt),
    hours: toWalkInHoursOnWire(walkIn.hours),
  };
}

export function organisationOf(slug: string | null, name: string | null) {
  return slug === null || name === null ? null : { slug, name };
}

export function toContentOnWire(content: WalkInContent): WalkInContentOnWire {
  return { ...wordsOnWire(content), room: content.roomSlug, hours: toWalkInHoursOnWire(content.hours) };
}

function wordsOnWire({ helpTopics, themeSlug: theme, languages, ...words }: WalkInWords) {
  const { title, titleEn, audience, byAppointment, phone, email } = words;
  const lists = { helpTopics: [...helpTopics], languages: [...languages] };
  return { title, titleEn, ...lists, theme, audience, byAppointment, phone, email };
}

export function toProposalOnWire(proposal: Proposal): ProposalOnWire {
  const { id, kind, state, version, walkInSlug: walkIn, content, steps } = proposal;
  return {
    id,
    kind,
    state,
    version,
    walkIn,
    place: { slug: proposal.placeSlug, name: proposal.placeName },
    organisation: { slug: proposal.organisationSlug, name: proposal.organisationName },
    content: toContentOnWire(content),
    madeAt: toInstantText(proposal.madeAt),
    changedAt: toInstantText(proposal.changedAt),
    steps: steps.map(({ step, side, at, words, lapsed, content: { hours, roomSlug: room } }) => ({
      step,
      side,
      at: toInstantText(at),
      words,
      lapsed,
      hours: toWalkInHoursOnWire(hours),
      room,
    })),
  };
}

export function toClashOnWire({ kind, date, start, end }: Clash): SavedProposal['clashes'][number] {
  return { kind, date, start: toInstantText(start), end: toInstantText(end) };
}
