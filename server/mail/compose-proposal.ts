import type { Language } from '../contract/vocabulary.ts';
import type { ProposalKind, ProposalStep } from '../model/proposal.ts';
import { type Letter, letterOf, linkUnder, oneLine, withoutLinks } from './letter.ts';
import type { ProposalMailWords } from './proposal-mail-words.ts';
import { mailWords } from './words-of-mail.ts';

export interface ProposalFacts {
  /** To whom it is written. */
  readonly side: ProposalStep['side'];
  readonly kind: ProposalKind;
  /** What was just done. */
  readonly step: ProposalStep['step'];
  readonly placeName: string;
  readonly organisationName: string;
  readonly title: string;
  /** Whole sentences: "Elke dinsdag van 13:00 tot 15:00, vanaf 1 december." */
  readonly moment: string;
  /** What the other side wrote. */
  readonly words: string | null;
  /** What came of it, where it was agreed: whether another proposal lapsed, and what is in the way, in whole sentences. */
  readonly brings?: { readonly lapsed: boolean; readonly clashes: readonly string[] };
  /** On how many of its dates in the first three months something is in the way; left out where none is told. */
  readonly fit?: { readonly hindered: number; readonly times: number } | null;
  /** Absolute: where it is read, and answered where that is asked. */
  readonly link: string;
  /** null: a page for whoever is signed in. */
  readonly linkDays: number | null;
}

/** What one side of a proposal just did, for the other. */
export function composeProposal(facts: ProposalFacts, language: Language): Letter {
  const { proposal, signature } = mailWords(language);
  const { step, side, linkDays } = facts;
  const [organisation, place] = [oneLine(facts.organisationName), oneLine(facts.placeName)];
  const subject = subjectOf(facts, proposal)(organisation, place);
  const words = facts.words === null ? '' : withoutLinks(facts.words, proposal.leftOut);
  const isAsked = side === 'place' ? step === 'proposed' || step === 'changed' : step === 'otherTime';
  return letterOf(subject, [
    `${subject}.`,
    proposal.title(withoutLinks(facts.title, proposal.leftOut)),
    facts.moment === '' ? null : facts.moment,
    words === '' ? null : `${proposal.wrote(side === 'place' ? organisation : place)}\n> ${words}`,
    whatVisitorsSee(facts, proposal),
    facts.brings?.lapsed === true ? proposal.lapsed : null,
    facts.fit === undefined || facts.fit === null || facts.fit.hindered === 0
      ? null
      : proposal.hindered(facts.fit.hindered, facts.fit.times),
    inTheWay(facts, proposal),
    linkUnder(isAsked ? proposal.answer : proposal.lookAt, facts.link),
    linkDays === null ? null : proposal.linkDays(linkDays),
    linkUnder(signature, new URL(facts.link).origin),
  ]);
}

function subjectOf({ side, step, kind }: ProposalFacts, { toPlace, toOrganisation }: ProposalMailWords) {
  if (side === 'place') {
    switch (step) {
      case 'proposed':
        return toPlace[kind];
      case 'accepted':
      case 'withdrawn':
        return toPlace[step];
      default:
        return toPlace.changed;
    }
  }
  return toOrganisation[step === 'changed' ? 'proposed' : step];
}

/** Beyond this the list on the site is easier to read. */
const MOST_CLASHES = 10;

/** Only the organisation hears it: the place sees it at its desk. */
function inTheWay({ side, brings }: ProposalFacts, { inTheWay: above, leftOut }: ProposalMailWords) {
  const clashes = side === 'organisation' ? (brings?.clashes ?? []) : [];
  if (clashes.length === 0) return null;
  return [above, ...clashes.slice(0, MOST_CLASHES).map((each) => `- ${withoutLinks(each, leftOut)}`)].join(
    '\n',
  );
}

function whatVisitorsSee({ step }: ProposalFacts, words: ProposalMailWords): string {
  if (step === 'accepted') return words.publicNow;
  return step === 'declined' || step === 'withdrawn' ? words.nothingChanges : words.notPublicYet;
}
