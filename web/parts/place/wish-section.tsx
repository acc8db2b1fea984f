import type { PlaceContent } from '../../../server/contract/page.ts';
import { usePlaceState } from '../../place-state.ts';
import { WishForm } from '../wish-form.tsx';

/** On a closed place: when somebody wanted to come, and what for if she cares to say. */
export function WishSection({ content }: { readonly content: PlaceContent }) {
  const { text, now } = usePlaceState();
  return (
    <div class="bl-card">
      <WishForm place={content.place} at={now} tense="now">
        <label class="bl-field">
          <span>{text.filter.helpTopic}</span>
          <select class="bl-input" name="helpTopic">
            <option value="">{text.wish.noHelp}</option>
            {content.wishTopics.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </WishForm>
    </div>
  );
}
