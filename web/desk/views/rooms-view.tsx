import { type RoomLine, type RoomsContent, roomField } from '../../../server/contract/desk/rooms.ts';
import { DeskForm } from '../desk-form.tsx';
import { BackLink } from '../parts/back-link.tsx';
import { DefaultButton } from '../parts/default-button.tsx';
import { PlaceName } from '../parts/place-name.tsx';
import { TextField } from '../parts/text-field.tsx';
import { usePlanner } from '../planner-state.ts';

/** Each room folded up, with a form of its own; the form for another one is open where there is none yet. */
export function RoomsView({ content: { rooms: lines, added } }: { readonly content: RoomsContent }) {
  const { page, text } = usePlanner();
  const { rooms } = text;
  const isAdding = lines.length === 0 || page.problems.some(({ field }) => field === roomField(''));
  return (
    <section class="bl-section">
      <BackLink />
      <PlaceName />
      <h1 class="nl-heading nl-heading--level-1">{rooms.title}</h1>
      <p class="nl-paragraph">{lines.length === 0 ? rooms.none : rooms.intro}</p>
      {lines.map((line) => (
        // A new key after each save: what was typed before does not stay in the fields.
        <Room key={`${line.slug} ${line.name} ${line.quiet}`} line={line} />
      ))}
      <details class="bl-fold" open={isAdding} key={`${lines.length}`}>
        <summary>{rooms.add}</summary>
        <DeskForm to={page.path} name="addRoom" class="bl-stack">
          <TextField
            name={roomField('')}
            label={rooms.name}
            hint={rooms.nameHint}
            value={added.name}
            maxLength={60}
          />
          <QuietTick quiet={added.quiet} />
          <button class="nl-button nl-button--primary bl-wide-button" type="submit">
            {rooms.addButton}
          </button>
        </DeskForm>
      </details>
    </section>
  );
}

function Room({ line }: { readonly line: RoomLine }) {
  const { page, text } = usePlanner();
  const { rooms } = text;
  const { slug, name, quiet, form } = line;
  return (
    <details class="bl-fold" open={page.problems.some(({ field }) => field === roomField(slug))}>
      <summary>
        {name}
        {quiet ? ` · ${rooms.isQuiet}` : null}
      </summary>
      <DeskForm to={page.path} name={`room-${slug}`} class="bl-stack">
        <DefaultButton />
        <input type="hidden" name="room" value={slug} />
        <input type="hidden" name="wasName" value={name} />
        <input type="hidden" name="wasQuiet" value={quiet ? 'yes' : 'no'} />
        <TextField name={roomField(slug)} label={rooms.name} value={form.name} maxLength={60} />
        <QuietTick quiet={form.quiet} />
        <button
          class="nl-button nl-button--primary bl-wide-button"
          type="submit"
          aria-label={rooms.saveOf(name)}
        >
          {rooms.save}
        </button>
        <Removal line={line} />
      </DeskForm>
    </details>
  );
}

function QuietTick({ quiet }: { readonly quiet: boolean }) {
  const { rooms } = usePlanner().text;
  return (
    <label class="bl-tick">
      <input type="checkbox" name="quiet" value="yes" defaultChecked={quiet} />
      <span>
        {rooms.quiet}
        <br />
        <span class="bl-field__hint">{rooms.quietHint}</span>
      </span>
    </label>
  );
}

/** Only where nothing needs it any more. */
function Removal({ line: { name, usedBy, hasOwnHours } }: { readonly line: RoomLine }) {
  const { rooms, words } = usePlanner().text;
  if (usedBy.length > 0)
    return (
      <p class="nl-paragraph">
        {rooms.usedBy(words.list([...new Set(usedBy)]))}. {rooms.inUse}
      </p>
    );
  return (
    <>
      {hasOwnHours ? <p class="nl-paragraph">{rooms.ownHours}</p> : null}
      <button
        class="nl-button nl-button--secondary bl-wide-button"
        type="submit"
        name="step"
        value="remove"
        aria-label={rooms.removeOf(name)}
      >
        {rooms.remove}
      </button>
    </>
  );
}
