import { type ListContent, WHENS, type When } from '../../server/contract/page.ts';
import { addDays, wallTimeOf } from '../../server/contract/words/wall-clock.ts';
import { districtAddress, listAddress, MOMENT_NOW, queryEntries } from '../addresses.ts';
import type { Catalogue } from '../i18n/nl.ts';
import { capitalised, choosableDays, momentWords } from '../list/moments.ts';
import { usePageState } from '../page-state.ts';
import { Choices } from './choices.tsx';
import { Menu } from './menu.tsx';

export function WhenMenu({ content }: { readonly content: ListContent }) {
  const { page, text } = usePageState();
  const { moment } = content;
  const named = WHENS.filter((when) => when !== 'chosen');
  const summary =
    moment.when === 'chosen' && moment.at !== null
      ? momentWords(text, moment.when, moment.at, page.now)
      : whenName(text, moment.when);
  return (
    <Menu name="when" label={text.when.label} summary={summary}>
      <Choices
        id="when-named"
        title={text.when.label}
        choices={named.map((when) => ({
          key: when,
          href: listAddress(page, content, { moment: { ...MOMENT_NOW, when } }),
          chosen: moment.when === when,
          label: whenName(text, when),
        }))}
      />
      <ChooseForm content={content} />
    </Menu>
  );
}

function whenName(text: Catalogue, when: When): string {
  return when === 'chosen' ? text.when.choose : text.when[when];
}

/** A plain form that asks for the same address as the links do. */
function ChooseForm({ content }: { readonly content: ListContent }) {
  const { page, text } = usePageState();
  const { calendar } = text.words;
  const today = wallTimeOf(page.now).date;
  const kept = queryEntries({ ...content, moment: MOMENT_NOW });
  const dayName = (day: string) =>
    day === today
      ? capitalised(text.when.today)
      : day === addDays(today, 1)
        ? text.when.tomorrow
        : capitalised(calendar.fullDate(day, today));
  return (
    <form class="bl-form" method="get" action={districtAddress(page.language, content.district)}>
      <fieldset class="bl-form__fields">
        <legend class="nl-heading nl-heading--level-4">{text.when.choose}</legend>
        <input type="hidden" name="when" value="chosen" />
        {kept.map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <label class="bl-field">
          <span>{text.when.day}</span>
          <select name="day" class="bl-input">
            {choosableDays(page.now).map((day) => (
              <option key={day} value={day} selected={day === (content.moment.day ?? today)}>
                {dayName(day)}
              </option>
            ))}
          </select>
        </label>
        <label class="bl-field">
          <span>{text.when.time}</span>
          <input class="bl-input" type="time" name="time" required value={content.moment.time ?? '10:00'} />
        </label>
        <button class="nl-button nl-button--primary" type="submit">
          {text.when.show}
        </button>
      </fieldset>
    </form>
  );
}
