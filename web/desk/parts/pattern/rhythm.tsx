import { useState } from 'preact/hooks';
import { EDITABLE_NTH, MOST_WEEKS, type RhythmForm } from '../../../../server/contract/desk/pattern.ts';
import { wallTimeOf } from '../../../../server/contract/words/wall-clock.ts';
import { useDesk } from '../../desk-state.ts';
import type { DeskWords } from '../../words/nl.ts';
import { ChoiceChips } from '../choice-chips.tsx';

interface Props {
  readonly name: string;
  readonly rhythm: RhythmForm;
  /** null: it comes back every week. */
  readonly nextDates: readonly string[] | null;
  readonly onRhythm: (rhythm: RhythmForm) => void;
}

const KINDS = ['everyWeek', 'everyWeeks', 'ofMonth'] as const;

/** Every week, every so many weeks, or some days of the month: folded, because nearly always it is every week. */
export function Rhythm({ name, rhythm, nextDates, onRhythm }: Props) {
  const { text } = useDesk();
  const { pattern } = text;
  const missing = missingOf(rhythm);
  // What is missing is not folded away; filling it in folds nothing up under somebody's hands.
  const [isOpen, setOpen] = useState(missing !== null);
  return (
    <>
      <details class="bl-fold" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{rhythmWords(rhythm, text)}</summary>
        <ChoiceChips
          type="radio"
          name={`${name}.rhythm`}
          legend={pattern.rhythm}
          choices={KINDS.map((kind) => ({ value: kind, label: pattern[kind] }))}
          chosen={[rhythm.kind]}
          onChange={(value) =>
            onRhythm({ ...rhythm, kind: KINDS.find((kind) => kind === value) ?? rhythm.kind })
          }
        />
        <div class={shownFor(rhythm, 'everyWeeks')}>
          <label class="bl-field">
            <span>{pattern.n}</span>
            <input
              class="bl-input"
              type="number"
              min={2}
              max={MOST_WEEKS}
              name={`${name}.n`}
              value={rhythm.n}
              onInput={(event) => onRhythm({ ...rhythm, n: Number(event.currentTarget.value) })}
            />
          </label>
          <label class="bl-field">
            <span>{pattern.anchor}</span>
            <input
              class="bl-input"
              type="date"
              id={`${name}.anchor`}
              name={`${name}.anchor`}
              value={rhythm.anchor}
              onInput={(event) => onRhythm({ ...rhythm, anchor: event.currentTarget.value })}
            />
          </label>
        </div>
        <ChoiceChips
          type="checkbox"
          name={`${name}.nth`}
          id={`${name}.nth`}
          legend={pattern.nth}
          class={shownFor(rhythm, 'ofMonth')}
          choices={EDITABLE_NTH.map((n, at) => ({ value: String(n), label: pattern.nthNames[at] ?? '' }))}
          chosen={rhythm.nth.map(String)}
          onChange={(value, isIn) => onRhythm({ ...rhythm, nth: turned(rhythm.nth, Number(value), isIn) })}
        />
      </details>
      {missing === null ? (
        <NextDates dates={nextDates} />
      ) : (
        <p class="nl-paragraph">{pattern.chooseFirst[missing]}</p>
      )}
    </>
  );
}

/** Without it, it would be every week. */
function missingOf({ kind, anchor, nth }: RhythmForm): 'date' | 'nth' | null {
  if (kind === 'everyWeeks' && anchor === '') return 'date';
  return kind === 'ofMonth' && nth.length === 0 ? 'nth' : null;
}

/** With a script only what the choice asks for; without one all of it, for any choice. */
function shownFor(rhythm: RhythmForm, kind: RhythmForm['kind']): string {
  return rhythm.kind === kind ? 'bl-rhythm' : 'bl-rhythm bl-unasked';
}

function NextDates({ dates }: { readonly dates: readonly string[] | null }) {
  const { text, now } = useDesk();
  const { calendar, list } = text.words;
  if (dates === null) return null;
  const today = wallTimeOf(now).date;
  return (
    <p class="nl-paragraph">
      {dates.length === 0
        ? text.pattern.noNext
        : text.pattern.next(list(dates.map((date) => calendar.fullDate(date, today))))}
    </p>
  );
}

function rhythmWords({ kind, n, nth }: RhythmForm, { pattern, words }: DeskWords): string {
  if (kind === 'everyWeeks') return pattern.everyNWeeks(n);
  if (kind === 'everyWeek' || nth.length === 0) return pattern[kind];
  const names = EDITABLE_NTH.flatMap((each, at) => (nth.includes(each) ? [pattern.nthNames[at] ?? ''] : []));
  return `${pattern.ofMonth}: ${words.list(names)}`;
}

function turned(nth: readonly number[], n: number, isIn: boolean): readonly number[] {
  return isIn ? [...nth, n] : nth.filter((each) => each !== n);
}
