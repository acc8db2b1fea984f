import type { DoorTrouble, NotHeld, WalkInDate } from '../../server/contract/page.ts';
import type { Language, Reason } from '../../server/contract/vocabulary.ts';
import { wallTimeOf } from '../../server/contract/words/wall-clock.ts';
import type { WalkInText } from '../i18n/walk-ins-nl.ts';
import { capitalised } from '../list/moments.ts';
import { usePageState } from '../page-state.ts';
import { Dutch, NAME, SentenceWithName } from './dutch.tsx';
import { Link } from './link.tsx';

interface Props {
  readonly date: WalkInDate;
  readonly words: WalkInText;
}

/** Who comes and for whom, in which language, and how to reach them. */
export function WalkInFacts({ date, words }: Props) {
  const { text } = usePageState();
  const { audience, languages, heldBy, phone, email } = date;
  const particulars = [date.who, date.roomName].filter((word) => word !== null).join(' · ');
  const others = languages.filter((code) => code !== 'nl').map((code) => text.words.spokenLanguages[code]);
  return (
    <>
      {particulars === '' ? null : (
        <p class="nl-paragraph bl-occurrence__who">
          <Dutch>{particulars}</Dutch>
        </p>
      )}
      {heldBy.length === 0 ? null : (
        <p class="nl-paragraph">
          <SentenceWithName sentence={words.heldBy(NAME)} name={text.words.list(heldBy)} />
        </p>
      )}
      {audience === 'everyone' ? null : (
        <p class="nl-paragraph">
          {capitalised(text.words.spans.forAudience(text.words.audiences[audience]))}
        </p>
      )}
      {date.byAppointment ? (
        <p class="nl-paragraph">
          {words.byAppointment}
          {phone === null && email === null && !date.sample ? (
            <>
              {' '}
              <AskAtPlace phone={date.placePhone} words={words} />
            </>
          ) : null}
        </p>
      ) : null}
      {others.length === 0 ? null : <p class="nl-paragraph">{words.languages(text.words.list(others))}</p>}
      {phone === null && email === null ? null : (
        <p class="nl-paragraph bl-occurrence__contact">
          {phone === null ? null : <Link href={telephone(phone)}>{words.call(phone)}</Link>}{' '}
          {email === null ? null : <Link href={`mailto:${email}`}>{words.mail(email)}</Link>}
        </p>
      )}
    </>
  );
}

/** Where nobody gave a number for it: the place's own, or else its door. */
function AskAtPlace({ phone, words }: { readonly phone: string | null; readonly words: WalkInText }) {
  if (phone === null) return <>{words.askAtPlace}</>;
  return <Link href={telephone(phone)}>{words.callPlace(phone)}</Link>;
}

function telephone(phone: string): string {
  return `tel:${phone.replaceAll(/[^+\d]/g, '')}`;
}

/** What keeps this date from being one to count on; nothing where it is. */
export function DateWarning({ date: { cancelled, doorTrouble }, words }: Props) {
  if (cancelled === null && doorTrouble === null) return null;
  return (
    <span class="bl-occurrence__door">
      {cancelled === null ? null : <WhyNotHeld cancelled={cancelled} words={words} />}
      {doorTrouble === null ? null : <DoorWarning trouble={doorTrouble} words={words} />}
    </span>
  );
}

/** Where it is held instead, in the words of the page; a reason is in those of whoever wrote it. */
function WhyNotHeld({
  cancelled: { reason, movedTo },
  words,
}: {
  readonly cancelled: NotHeld;
  readonly words: WalkInText;
}) {
  const { now, text } = usePageState();
  if (movedTo !== null)
    return <>{words.movedTo(text.words.calendar.fullDate(movedTo, wallTimeOf(now).date))}</>;
  if (reason === null) return <>{words.cancelled}</>;
  const sentence = words.cancelledFor(reason);
  // What nobody translated is said in Dutch.
  return sentence.includes(reason) ? (
    <SentenceWithName sentence={words.cancelledFor(NAME)} name={reason} />
  ) : (
    sentence
  );
}

function DoorWarning({
  trouble: { kind, reason },
  words,
}: {
  readonly trouble: DoorTrouble;
  readonly words: WalkInText;
}) {
  const { page, text } = usePageState();
  if (reason === null || !tellsWhy(reason)) return <>{words.door[kind]}</>;
  // The words of an editor are Dutch; the name of a holiday is in the page's language.
  const nameLanguage: Language = reason.kind === 'date' ? 'nl' : page.language;
  return (
    <SentenceWithName
      sentence={words.doorFor[kind](NAME)}
      name={text.words.reason(reason)}
      nameLanguage={nameLanguage}
    />
  );
}

/** "Anders dan anders" would tell a visitor nothing. */
function tellsWhy({ kind, label }: Reason): boolean {
  return label !== null || kind === 'publicHoliday' || kind === 'schoolHoliday' || kind === 'reported';
}
