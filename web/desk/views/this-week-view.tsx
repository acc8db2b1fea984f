import type { ThisWeekContent } from '../../../server/contract/desk/this-week.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';
import { localised } from '../../addresses.ts';
import { useDesk } from '../desk-state.ts';
import { ConfirmWeek } from '../parts/confirm-week.tsx';
import { DoorReport } from '../parts/door-report.tsx';
import { LiveButtons } from '../parts/live-buttons.tsx';
import { MoreMenu } from '../parts/more-menu.tsx';
import { ProposalsWait } from '../parts/proposals-wait.tsx';
import { VisitorsSee } from '../parts/visitors-see.tsx';
import { WeekDays } from '../parts/week-days.tsx';

/** The first screen: whoever looks after a place sees its week as visitors will, and says that it holds. */
export function ThisWeekView({ content }: { readonly content: ThisWeekContent }) {
  const { page, text } = useDesk();
  const { place, caller } = page;
  const { thisWeek } = text;
  if (place === null) return null;
  const isBarPhone = caller?.kind === 'barPhone';
  const showsLive = content.live !== null && (isBarPhone || content.live.says !== null);
  const live = showsLive && content.live !== null ? <LiveButtons live={content.live} /> : null;
  return (
    <section class="bl-section bl-this-week">
      <VisitorsSee />
      <DoorReport />
      <ProposalsWait />
      {/* Behind the bar the switch is what the phone is for. */}
      {isBarPhone ? live : null}
      <h1 class="nl-heading nl-heading--level-2">
        <Question content={content} />
      </h1>
      <WeekChoice content={content} />
      {content.hours === 'none' ? (
        <p class="nl-paragraph">{place.draft ? text.frame.draftUnseen : thisWeek.noHours}</p>
      ) : (
        <WeekDays content={content} />
      )}
      <UnknownAhead count={content.unknownAhead} />
      {content.hours === 'real' ? <ConfirmWeek content={content} /> : <FillIn />}
      {/* Below the button that sticks, so that it never lies over this. */}
      <Clashing />
      {content.hours === 'real' ? <OtherButtons content={content} /> : null}
      {isBarPhone ? null : live}
      <MoreMenu />
    </section>
  );
}

function Question({ content: { hours, from, through } }: { readonly content: ThisWeekContent }) {
  const { text, now } = useDesk();
  const { thisWeek, words } = text;
  if (hours === 'none') return <>{thisWeek.noHoursTitle}</>;
  if (hours === 'sample') return <>{thisWeek.sampleTitle}</>;
  const today = wallTimeOf(now).date;
  const { fullDate, weekday } = words.calendar;
  // "maandag 23 tot en met zondag 29 november": the month once, where it is the same.
  const isOneMonth = from.slice(0, 7) === through.slice(0, 7);
  const first = isOneMonth ? `${weekday(from)} ${Number(from.slice(8))}` : fullDate(from, today);
  return <>{thisWeek.question(first, fullDate(through, today))}</>;
}

/** The running week stays to be seen when the next one is asked about, and the other way round. */
function WeekChoice({ content: { weeks, from, hours } }: { readonly content: ThisWeekContent }) {
  const { page, text } = useDesk();
  const { place, language } = page;
  const { week } = text.thisWeek;
  if (place === null || weeks === null || hours === 'none') return null;
  const address = (monday: string) => localised(language, `${place.base}?week=${monday}`);
  return (
    <nav class="bl-week-choice" aria-label={week.title}>
      {([weeks.running, weeks.coming] as const).map((monday, at) => (
        <a
          key={monday}
          class="nl-link"
          href={address(monday)}
          aria-current={monday === from ? 'page' : undefined}
        >
          {at === 0 ? week.running : week.coming}
        </a>
      ))}
    </nav>
  );
}

/** How many walk-in hours clash in the coming weeks, not only in this one. */
function Clashing() {
  const { page, text } = useDesk();
  const { place, language } = page;
  if (place === null || place.clashing === 0) return null;
  return (
    <p class="nl-paragraph">
      <a class="nl-link bl-tall-link" href={localised(language, `${place.base}/botsingen`)}>
        {text.thisWeek.clashing(place.clashing)}
      </a>
    </p>
  );
}

function UnknownAhead({ count }: { readonly count: number }) {
  const { page, text } = useDesk();
  const { place, language } = page;
  if (count === 0 || place === null || !place.may.includes('changeHours')) return null;
  return (
    <p class="nl-paragraph">
      {text.thisWeek.unknownAhead(count)}{' '}
      <a class="nl-link" href={localised(language, `${place.base}/bijzondere-dagen`)}>
        {text.thisWeek.fillInAhead}
      </a>
    </p>
  );
}

/** Instead of confirming what nobody ever said. */
function FillIn() {
  const { page, text } = useDesk();
  const { place, language } = page;
  if (place?.may.includes('changeHours') !== true)
    return <p class="nl-paragraph">{text.thisWeek.askKeeper}</p>;
  return (
    <p class="bl-sticky">
      <a
        class="nl-button nl-button--primary bl-wide-button"
        href={localised(language, `${place.base}/tijden`)}
      >
        {text.thisWeek.fillIn}
      </a>
    </p>
  );
}

function OtherButtons({ content }: { readonly content: ThisWeekContent }) {
  const { page, text } = useDesk();
  const { place, language } = page;
  if (place === null) return null;
  const { thisWeek } = text;
  const { isNext, weeks, from } = content;
  const different = weeks === null ? '/anders' : `/anders?week=${from}`;
  const buttons: readonly (readonly [shows: boolean, path: string, name: string])[] = [
    [place.may.includes('announceDays'), different, isNext ? thisWeek.nextDifferent : thisWeek.different],
    [place.may.includes('closeToday'), '/dicht', thisWeek.closeToday],
    [
      !place.may.includes('closeToday') && place.may.includes('announceDays'),
      '/week-dicht',
      thisWeek.weekClosed,
    ],
  ];
  return (
    <div class="bl-halves">
      {buttons
        .filter(([shows]) => shows)
        .map(([, path, name]) => (
          <a
            key={path}
            class="nl-button nl-button--secondary"
            href={localised(language, `${place.base}${path}`)}
          >
            {name}
          </a>
        ))}
    </div>
  );
}
