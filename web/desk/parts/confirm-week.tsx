import { useEffect, useState } from 'preact/hooks';
import type { ThisWeekContent } from '../../../server/contract/desk/this-week.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';
import { DeskForm } from '../desk-form.tsx';
import { useDesk } from '../desk-state.ts';

interface Props {
  readonly content: ThisWeekContent;
}

/** The one button, always in sight; for how long it holds can be chosen, but costs no tap. Quiet once it was pressed. */
export function ConfirmWeek({ content }: Props) {
  const { text } = useDesk();
  const choices = useChoices(content);
  const inWords = useInWords();
  const [chosen, setChosen] = useState(content.holdsThrough.rhythm);
  if (content.checkedThrough !== null)
    return <Confirmed content={content} through={content.checkedThrough} />;
  return (
    <ConfirmForm content={content} class="bl-sticky">
      <button class="nl-button nl-button--primary bl-wide-button" type="submit">
        {text.thisWeek.yes}
      </button>
      {choices.length === 1 ? null : (
        <details class="bl-holds">
          <summary>{text.thisWeek.holds.through(inWords(chosen))}</summary>
          <Choices choices={choices} onChoice={setChosen} />
        </details>
      )}
    </ConfirmForm>
  );
}

/** What the button became: nothing is asked any more, but it can hold longer. */
function Confirmed({ content, through }: Props & { readonly through: string }) {
  const { page, text, announce } = useDesk();
  const { done, doneThrough, longer, confirmLonger } = text.thisWeek;
  const inWords = useInWords();
  const said = doneThrough(inWords(through));
  const farther = useChoices(content).filter(({ date }) => date > through);
  useEffect(() => {
    if (page.notice?.what === 'confirmHours') announce(`${done}. ${said}`);
  }, []);
  return (
    <div class="bl-sticky">
      <p class="nl-paragraph bl-confirmed">
        <span aria-hidden="true">✓ </span>
        <strong>{done}</strong>
        <span class="bl-small"> · {said}</span>
      </p>
      {farther.length === 0 ? null : (
        <details class="bl-holds">
          <summary>{longer}</summary>
          <ConfirmForm content={content}>
            <Choices choices={farther} />
            <button class="nl-button nl-button--secondary bl-wide-button" type="submit">
              {confirmLonger}
            </button>
          </ConfirmForm>
        </details>
      )}
    </div>
  );
}

function ConfirmForm({
  content,
  children,
  ...rest
}: Props & Omit<Parameters<typeof DeskForm>[0], 'to' | 'name'>) {
  const { page } = useDesk();
  const { weeks, from, version } = content;
  if (page.place === null) return null;
  return (
    <DeskForm to={page.place.base} name="confirm" {...rest}>
      <input type="hidden" name="version" value={version} />
      {/* By the time that this arrives another week may be asked about. */}
      {weeks === null ? null : <input type="hidden" name="week" value={from} />}
      {children}
    </DeskForm>
  );
}

interface Choice {
  readonly value: string;
  readonly date: string;
  readonly label: string;
}

function useChoices({
  holdsThrough: { rhythm, fourWeeks, afterHoliday },
}: ThisWeekContent): readonly Choice[] {
  const { text } = useDesk();
  const inWords = useInWords();
  const { frame } = text;
  const { holds } = text.thisWeek;
  const choices: Choice[] = [{ value: 'rhythm', date: rhythm, label: holds.rhythm(inWords(rhythm)) }];
  if (fourWeeks !== null)
    choices.push({ value: 'fourWeeks', date: fourWeeks, label: holds.fourWeeks(inWords(fourWeeks)) });
  if (afterHoliday !== null) {
    const { holiday, date } = afterHoliday;
    choices.push({
      value: 'afterHoliday',
      date,
      label: holds.afterHoliday(frame.schoolHoliday(holiday), inWords(date)),
    });
  }
  return choices;
}

function useInWords(): (date: string) => string {
  const { text, now } = useDesk();
  return (date) => text.words.calendar.fullDate(date, wallTimeOf(now).date);
}

interface ChoicesProps {
  readonly choices: readonly Choice[];
  readonly onChoice?: (date: string) => void;
}

function Choices({ choices, onChoice }: ChoicesProps) {
  const { text } = useDesk();
  return (
    <fieldset class="bl-chips-field">
      <legend class="bl-unseen">{text.thisWeek.holds.title}</legend>
      {choices.map(({ value, date, label }, at) => (
        <label key={value} class="bl-radio-line">
          <input
            type="radio"
            name="holdsThrough"
            value={value}
            defaultChecked={at === 0}
            onChange={() => onChoice?.(date)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
