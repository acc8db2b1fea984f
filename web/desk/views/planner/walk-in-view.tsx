import type { DateAhead, WalkInContent } from '../../../../server/contract/planner/walk-in.ts';
import { wallTimeOf } from '../../../../server/contract/words/wall-clock.ts';
import { localised, placeAddress } from '../../../addresses.ts';
import { DeskForm } from '../../desk-form.tsx';
import { usePlanner } from '../../planner-state.ts';
import { Troubles, useWhen } from './date-line.tsx';
import { InLanguage, namesIn, WithNames } from './in-language.tsx';
import { HoldAgain } from './past-walk-ins.tsx';
import { WalkInHistory } from './walk-in-history.tsx';
import { WalkInHolder } from './walk-in-holder.tsx';
import { WalkInWordsForm } from './walk-in-words-form.tsx';

/** One walk-in hour, what is most urgent first. */
export function WalkInView({ content }: { readonly content: WalkInContent }) {
  const { page, text } = usePlanner();
  const { walkIns, walkIn } = text;
  const { title, titleLanguage, placeName, placeSlug, roomName, organisationName, moment } = content;
  return (
    <section class="bl-section">
      <p class="nl-paragraph bl-back">
        <a class="nl-link" href={localised(page.language, '/planner/spreekuren')}>
          {walkIn.back}
        </a>
      </p>
      <h1 class="nl-heading nl-heading--level-1">
        <InLanguage language={titleLanguage}>{title}</InLanguage>
      </h1>
      <p class="nl-paragraph">
        <WithNames
          sentence={[walkIns.where(placeName, roomName), organisationName]
            .filter((part) => part !== null)
            .join(' · ')}
          names={namesIn(placeName, roomName, organisationName)}
        />
      </p>
      <p class="nl-paragraph">{moment}</p>
      {content.openProposals === 0 ? null : (
        <p class="nl-paragraph">
          <a class="nl-link bl-tall-link" href={localised(page.language, '/planner/voorstellen')}>
            {walkIns.waiting(content.openProposals)}
          </a>
        </p>
      )}
      {content.isPlaceGone ? (
        <PlaceGone content={content} />
      ) : content.again === null ? (
        <Dates content={content} />
      ) : (
        <HoldAgain to={content.again} />
      )}
      <p class="nl-paragraph">
        <a class="nl-link bl-tall-link" href={placeAddress(page.language, placeSlug)}>
          {walkIn.visitors}
        </a>
      </p>
      {content.isPlaceGone || content.sample ? null : (
        <p class="nl-paragraph">
          <a
            class="nl-link bl-tall-link"
            href={localised(page.language, `/planner/spreekuur/${content.slug}/overleg`)}
          >
            {walkIn.talk}
          </a>
        </p>
      )}
      {content.isPlaceGone ? null : <Keeping content={content} />}
      <WalkInHistory lines={content.history} />
    </section>
  );
}

function PlaceGone({ content: { again, slug, mayEnd } }: { readonly content: WalkInContent }) {
  const { page, text } = usePlanner();
  const own = localised(page.language, `/planner/spreekuur/${slug}`);
  return (
    <>
      <p class="nl-paragraph">
        <strong>{text.walkIn.placeGone}</strong>
      </p>
      <p class="nl-paragraph">{text.walkIns.goneHint}</p>
      <p class="bl-buttons">
        {again === null ? null : (
          <a class="nl-button nl-button--secondary" href={localised(page.language, again)}>
            {text.walkIns.elsewhere}
          </a>
        )}
        {mayEnd ? (
          <>
            <a class="nl-button nl-button--secondary" href={`${own}/niet`}>
              {text.walkIns.notThisTime}
            </a>
            <a class="nl-button nl-button--secondary" href={`${own}/stoppen`}>
              {text.walkIn.end}
            </a>
          </>
        ) : null}
      </p>
    </>
  );
}

/** Who holds it, and its words. */
function Keeping({ content }: { readonly content: WalkInContent }) {
  const { walkIn } = usePlanner().text;
  if (content.sample)
    return (
      <p class="nl-paragraph">
        <strong>{walkIn.isSample}</strong>
      </p>
    );
  return (
    <>
      <WalkInHolder content={content} />
      <WalkInWordsForm content={content} />
    </>
  );
}

function Dates({ content: { slug, dates, sample } }: { readonly content: WalkInContent }) {
  const { page, text, now } = usePlanner();
  const { walkIns, walkIn } = text;
  const own = localised(page.language, `/planner/spreekuur/${slug}`);
  const next = dates.find(({ cancelled }) => cancelled === null);
  const isToday = next?.date === wallTimeOf(now).date;
  return (
    <>
      <h2 class="nl-heading nl-heading--level-2">{walkIn.dates}</h2>
      {dates.length === 0 ? <p class="nl-paragraph">{walkIn.noDates}</p> : null}
      <ul class="bl-my-places">
        {dates.map((date) => (
          <DateLine key={date.start} date={date} slug={slug} />
        ))}
      </ul>
      {sample ? null : (
        <p class="bl-buttons">
          {next === undefined ? null : (
            <a class="nl-button nl-button--primary" href={`${own}/niet?date=${next.date}`}>
              {isToday ? walkIns.notToday : walkIns.notThisTime}
            </a>
          )}
          <a class="nl-button nl-button--secondary" href={`${own}/verzetten`}>
            {walkIn.otherTime}
          </a>
          <a class="nl-button nl-button--secondary" href={`${own}/stoppen`}>
            {walkIn.end}
          </a>
        </p>
      )}
    </>
  );
}

function DateLine({ date, slug }: { readonly date: DateAhead; readonly slug: string }) {
  const { walkIn } = usePlanner().text;
  const when = useWhen()(date);
  const { cancelled } = date;
  return (
    <li>
      <span>{when}</span>
      <Troubles date={date} />
      {cancelled === null || !cancelled.canBeHeld ? null : (
        <DeskForm to={`/planner/spreekuur/${slug}`} name={`hold-${date.date}`}>
          <input type="hidden" name="from" value={cancelled.from} />
          <input type="hidden" name="through" value={cancelled.through} />
          <button
            class="nl-button nl-button--secondary"
            type="submit"
            name="step"
            value="hold"
            aria-label={walkIn.holdAfterAllOf(when)}
          >
            {walkIn.holdAfterAll}
          </button>
        </DeskForm>
      )}
    </li>
  );
}
