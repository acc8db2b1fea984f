import type { WalkInContent } from '../../../../server/contract/planner/walk-in.ts';
import { DeskForm } from '../../desk-form.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { usePlanner } from '../../planner-state.ts';

/** Who does it, and whether visitors may read her first name: hers to say. */
export function WalkInHolder({ content: { slug, holder, holders } }: { readonly content: WalkInContent }) {
  const { walkIn } = usePlanner().text;
  const to = `/planner/spreekuur/${slug}`;
  return (
    <section id="holder" class="bl-section">
      <h2 class="nl-heading nl-heading--level-2">{walkIn.holder}</h2>
      <p class="nl-paragraph">
        {holder.kind === 'holds' ? walkIn.youHold : walkIn.holders(holders)}
        {holder.kind !== 'holds'
          ? null
          : ` ${holder.shownName === null ? walkIn.nameHidden : walkIn.nameShown(holder.shownName)}`}
      </p>
      {holder.kind === 'not' ? (
        <DeskForm to={to} name="join">
          <Step step="join" label={walkIn.join} />
        </DeskForm>
      ) : null}
      {holder.kind !== 'holds' ? null : (
        <>
          {holder.shownName === null ? (
            <details class="bl-fold">
              <summary>{walkIn.showName}</summary>
              <DeskForm to={to} name="show" class="bl-stack">
                <TextField
                  name="name"
                  label={walkIn.firstName}
                  value={holder.name}
                  autocomplete="given-name"
                  required
                />
                <Step step="showName" label={walkIn.showName} />
              </DeskForm>
            </details>
          ) : (
            <DeskForm to={to} name="hide">
              <Step step="hideName" label={walkIn.hideName} />
            </DeskForm>
          )}
          <DeskForm to={to} name="leave">
            <Step step="leave" label={walkIn.leave} />
          </DeskForm>
        </>
      )}
    </section>
  );
}

function Step({ step, label }: { readonly step: string; readonly label: string }) {
  return (
    <p class="bl-buttons">
      <button class="nl-button nl-button--secondary" type="submit" name="step" value={step}>
        {label}
      </button>
    </p>
  );
}
