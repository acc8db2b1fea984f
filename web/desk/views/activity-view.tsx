import type {
  ActivityContent,
  DateOfActivity,
  PresentActivity,
} from '../../../server/contract/desk/activities.ts';
import { localised } from '../../addresses.ts';
import { DeskForm } from '../desk-form.tsx';
import { DefaultButton } from '../parts/default-button.tsx';
import { PlaceName } from '../parts/place-name.tsx';
import { usePlanner } from '../planner-state.ts';
import { usePreview } from '../use-preview.ts';
import { ActivityFields } from './activity-fields.tsx';
import { Troubles, useWhen } from './planner/date-line.tsx';
import { InLanguage } from './planner/in-language.tsx';
import { LivePreview } from './planner/new-proposal-view.tsx';
import { HoldAgain } from './planner/past-walk-ins.tsx';
import { TypedField } from './planner/typed-field.tsx';
import { WalkInHistory } from './planner/walk-in-history.tsx';

/** A new one is its form. Of one that is there the next dates come first: they are asked for most. */
export function ActivityView({ content }: { readonly content: ActivityContent }) {
  const { page, text } = usePlanner();
  const { activities, activity } = text;
  const { present } = content;
  return (
    <section class="bl-section">
      <p class="nl-paragraph bl-back">
        <a class="nl-link" href={localised(page.language, `${page.place?.base ?? ''}/activiteiten`)}>
          {activity.back}
        </a>
      </p>
      <PlaceName />
      <h1 class="nl-heading nl-heading--level-1">
        {present === null ? (
          activity.newTitle
        ) : (
          <InLanguage language={present.titleLanguage}>{present.title}</InLanguage>
        )}
      </h1>
      {present === null ? (
        <>
          <p class="nl-paragraph">{activity.newIntro}</p>
          <Form content={content} />
        </>
      ) : (
        <>
          <p class="nl-paragraph">
            {[present.moment, present.roomName === null ? '' : activities.room(present.roomName)].join(' ')}
          </p>
          {present.again === null ? <Dates present={present} /> : <HoldAgain to={present.again} />}
          {present.sample ? (
            <p class="nl-paragraph">{activities.isSample}</p>
          ) : (
            <Changes content={content} present={present} />
          )}
          <WalkInHistory lines={present.history} />
        </>
      )}
    </section>
  );
}

function Dates({ present: { dates, rooms, sample } }: { readonly present: PresentActivity }) {
  const { activity } = usePlanner().text;
  return (
    <>
      <h2 class="nl-heading nl-heading--level-2">{activity.dates}</h2>
      {dates.length === 0 ? <p class="nl-paragraph">{activity.noDates}</p> : null}
      <ul class="bl-overview">
        {dates.map((date) => (
          <DateLine key={date.start} date={date} rooms={rooms} isKept={!sample} />
        ))}
      </ul>
    </>
  );
}

interface LineProps {
  readonly date: DateOfActivity;
  readonly rooms: PresentActivity['rooms'];
  readonly isKept: boolean;
}

function DateLine({ date, rooms, isKept }: LineProps) {
  const { page, text } = usePlanner();
  const when = useWhen()(date);
  const { cancelled, mends } = date;
  return (
    <li class="bl-overview__place">
      <span>{when}</span>
      <Troubles date={date} />
      <p class="bl-buttons">
        {mends.map(({ label, to }) => (
          <a key={to} class="nl-button nl-button--secondary" href={localised(page.language, to)}>
            {label}
          </a>
        ))}
        {isKept && cancelled === null ? (
          <a
            class="nl-button nl-button--secondary"
            href={localised(page.language, `${page.path}/niet?date=${date.date}`)}
            aria-label={text.activity.offOf(when)}
          >
            {text.activity.off}
          </a>
        ) : null}
      </p>
      {isKept && cancelled === null && rooms.length > 1 ? (
        <OtherRoom date={date} rooms={rooms} when={when} />
      ) : null}
      {isKept && cancelled?.canBeHeld ? <Hold date={date.date} range={cancelled} when={when} /> : null}
    </li>
  );
}

interface RoomProps extends Pick<LineProps, 'date' | 'rooms'> {
  readonly when: string;
}

/** That one date in another room, at the same times. */
function OtherRoom({ date: { date, room }, rooms, when }: RoomProps) {
  const { page, text } = usePlanner();
  const { activity, proposing } = text;
  return (
    <details class="bl-fold">
      <summary aria-label={activity.otherRoomOf(when)}>{activity.otherRoom}</summary>
      <DeskForm to={page.path} name={`room-${date}`} class="bl-save">
        <input type="hidden" name="date" value={date} />
        <label class="bl-field">
          <span>{proposing.room}</span>
          <select class="bl-input" name="dateRoom">
            {rooms.map(([slug, name]) => (
              <option key={slug} value={slug} selected={slug === room}>
                {name === '' ? proposing.noRoom : name}
              </option>
            ))}
          </select>
        </label>
        <button class="nl-button nl-button--secondary" type="submit" name="step" value="room">
          {activity.saveRoom}
        </button>
      </DeskForm>
    </details>
  );
}

interface HoldProps {
  readonly date: string;
  readonly range: { readonly from: string; readonly through: string };
  readonly when: string;
}

function Hold({ date, range, when }: HoldProps) {
  const { page, text } = usePlanner();
  return (
    <DeskForm to={page.path} name={`hold-${date}`}>
      <input type="hidden" name="from" value={range.from} />
      <input type="hidden" name="through" value={range.through} />
      <button
        class="nl-button nl-button--secondary"
        type="submit"
        name="step"
        value="hold"
        aria-label={text.activity.holdOf(when)}
      >
        {text.activity.hold}
      </button>
    </DeskForm>
  );
}

function Changes({
  content,
  present,
}: {
  readonly content: ActivityContent;
  readonly present: PresentActivity;
}) {
  const { page, text } = usePlanner();
  const { activity } = text;
  const isEnding = page.problems.some(({ field }) => field === 'lastDate');
  return (
    // A new key after each save: the fields then hold what was saved.
    <div key={content.form.version}>
      <details class="bl-fold" open={content.isTyped && !isEnding}>
        <summary>{activity.change}</summary>
        <Form content={content} />
      </details>
      {present.again !== null ? null : (
        <details class="bl-fold" open={isEnding}>
          <summary>{activity.end}</summary>
          <DeskForm to={page.path} name="end" class="bl-stack">
            <p class="nl-paragraph">{activity.endHint}</p>
            <TypedField name="lastDate" type="date" label={activity.lastDate} value={present.lastDate} />
            <button class="nl-button nl-button--primary bl-wide-button" type="submit" name="step" value="end">
              {activity.sendEnd}
            </button>
          </DeskForm>
        </details>
      )}
    </div>
  );
}

function Form({ content: arrived }: { readonly content: ActivityContent }) {
  const { page, text } = usePlanner();
  const { activity } = text;
  const { content, onInput, isLive } = usePreview(arrived);
  const { form, choices, present } = arrived;
  const isHindered = (content.preview?.clashes.length ?? 0) > 0;
  return (
    <DeskForm to={page.path} name="activity" class="bl-stack">
      <DefaultButton />
      <input type="hidden" name="version" value={form.version} />
      <div class="bl-stack" onInput={onInput}>
        <ActivityFields form={form} choices={choices} present={present} />
      </div>
      <LivePreview preview={content.preview} isLive={isLive} />
      <button class="nl-button nl-button--primary bl-wide-button" type="submit">
        {isHindered ? activity.saveAnyway : activity.save}
      </button>
      {content.mends.length === 0 ? null : (
        <fieldset class="bl-chips-field">
          <legend>{activity.saveAnd}</legend>
          <p class="bl-buttons">
            {content.mends.map(({ goOn, label }) => (
              <button
                key={goOn}
                class="nl-button nl-button--secondary"
                type="submit"
                name="goOn"
                value={goOn}
              >
                {label}
              </button>
            ))}
          </p>
        </fieldset>
      )}
    </DeskForm>
  );
}
