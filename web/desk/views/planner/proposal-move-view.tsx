import type {
  EndWalkInContent,
  MoveWalkInContent,
} from '../../../../server/contract/planner/new-proposal.ts';
import { wallTimeOf } from '../../../../server/contract/words/wall-clock.ts';
import { localised } from '../../../addresses.ts';
import { DeskForm } from '../../desk-form.tsx';
import { DefaultButton } from '../../parts/default-button.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { usePlanner } from '../../planner-state.ts';
import { usePreview } from '../../use-preview.ts';
import { LivePreview } from './new-proposal-view.tsx';
import { MomentFields, RoomOfDate, TimesFields } from './proposal-moment-fields.tsx';
import { TypedField } from './typed-field.tsx';

/** From some date on at another moment, or on one date only: the host is to agree. */
export function MoveWalkInView({ content: arrived }: { readonly content: MoveWalkInContent }) {
  const { text } = usePlanner();
  const { content, onInput, isLive } = usePreview(arrived);
  const { proposing } = text;
  const to = `/planner/spreekuur/${arrived.slug}/verzetten`;
  return (
    <section class="bl-section">
      <WalkInNow content={arrived} title={proposing.moveTitle} intro={proposing.moveIntro} />
      <h2 class="nl-heading nl-heading--level-2">{proposing.always}</h2>
      <DeskForm to={to} name="move" class="bl-stack">
        <DefaultButton />
        <div class="bl-stack" onInput={onInput}>
          <MomentFields form={arrived.form} rooms={arrived.rooms} />
          <LivePreview preview={content.preview} isLive={isLive} />
        </div>
        <TextArea name="words" label={proposing.words} value={arrived.words} />
        <button class="nl-button nl-button--primary bl-wide-button" type="submit" name="send" value="always">
          {proposing.send}
        </button>
      </DeskForm>
      {arrived.dates.length === 0 ? null : <OneDate content={arrived} to={to} />}
    </section>
  );
}

function OneDate({ content, to }: { readonly content: MoveWalkInContent; readonly to: string }) {
  const { text, now } = usePlanner();
  const { proposing, words } = text;
  const today = wallTimeOf(now).date;
  const { date, toDate, opens, closes, room } = content.once;
  return (
    <details class="bl-fold" open={`${date}${toDate}${opens}${closes}` !== ''}>
      <summary>{proposing.once}</summary>
      <DeskForm to={to} name="once" class="bl-stack">
        <DefaultButton />
        <SelectField
          name="date"
          label={proposing.whichDate}
          chosen={date}
          choices={content.dates.map((each) => [each, words.calendar.fullDate(each, today)])}
        />
        <TypedField name="toDate" type="date" label={proposing.toDate} value={toDate} />
        <TimesFields opens={opens} closes={closes} names={['onceOpens', 'onceCloses']} chips={false} />
        <RoomOfDate name="onceRoom" rooms={content.onceRooms} chosen={room} />
        <div class="bl-field">
          <label for="onceWords">{proposing.words}</label>
          <textarea class="bl-input" id="onceWords" name="words" rows={2} defaultValue={content.words} />
        </div>
        <button class="nl-button nl-button--primary bl-wide-button" type="submit" name="send" value="once">
          {proposing.sendOnce}
        </button>
      </DeskForm>
    </details>
  );
}

/** It stops: on which day it is held for the last time. */
export function EndWalkInView({ content }: { readonly content: EndWalkInContent }) {
  const { text, now } = usePlanner();
  const { proposing, words } = text;
  const today = wallTimeOf(now).date;
  const dates = content.dates.map((date) => words.calendar.fullDate(date, today));
  return (
    <section class="bl-section">
      <WalkInNow
        content={content}
        title={proposing.endTitle}
        intro={content.unasked ? proposing.endUnasked : proposing.endIntro}
      />
      <DeskForm to={`/planner/spreekuur/${content.slug}/stoppen`} name="end" class="bl-stack">
        <TypedField name="lastDate" type="date" label={proposing.lastDate} value={content.lastDate} />
        {dates.length === 0 ? null : (
          <p class="nl-paragraph">
            {proposing.comingDates}: {words.list(dates.slice(0, 4))}.
          </p>
        )}
        {content.unasked ? null : <TextArea name="words" label={proposing.words} value={content.words} />}
        <button class="nl-button nl-button--primary bl-wide-button" type="submit">
          {content.unasked ? proposing.endNow : proposing.sendEnd}
        </button>
      </DeskForm>
    </section>
  );
}

interface NowProps {
  readonly content: MoveWalkInContent | EndWalkInContent;
  readonly title: string;
  readonly intro: string;
}

function WalkInNow({ content, title, intro }: NowProps) {
  const { page, text } = usePlanner();
  const { proposals } = text;
  const { titleLanguage, placeName, moment, roomName, slug } = content;
  return (
    <>
      <p class="nl-paragraph bl-back">
        <a class="nl-link" href={localised(page.language, `/planner/spreekuur/${slug}`)}>
          {text.frame.back}
        </a>
      </p>
      <h1 class="nl-heading nl-heading--level-1">{title}</h1>
      <p class="nl-paragraph">
        <strong lang={titleLanguage === page.language ? undefined : titleLanguage}>{content.title}</strong>
        {` · ${placeName}`}
        <br />
        {proposals.present}: {moment} {proposals.room(roomName ?? proposals.noRoom)}.
      </p>
      <p class="nl-paragraph">{intro}</p>
    </>
  );
}
