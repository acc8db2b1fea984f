import { useEffect, useRef, useState } from 'preact/hooks';
import type { WhereContent } from '../../../server/contract/desk/where.ts';
import { PRECISIONS } from '../../../server/contract/vocabulary.ts';
import { localised } from '../../addresses.ts';
import { useDesk } from '../desk-state.ts';
import { PinField } from './pin-field.tsx';
import { TextField } from './text-field.tsx';

/** The address, the pin, and how exactly visitors may know it. */
export function WhereFields({ where }: { readonly where: WhereContent }) {
  const { page, text } = useDesk();
  const [precision, setPrecision] = useState(where.precision);
  const [radius, setRadius] = useState(where.radius);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // Who looked an address up is led to what was found.
    if (where.found !== null) section.current?.scrollIntoView();
  }, []);
  const words = text.where;
  const isAbout = precision === 'approximate';
  return (
    <section class="bl-section" id="waar" ref={section} aria-labelledby="waar-title">
      <h2 class="nl-heading nl-heading--level-2" id="waar-title">
        {words.title}
      </h2>
      <div class="bl-stack">
        <TextField name="street" label={words.street} value={where.street} autocomplete="off" />
        <TextField name="postalCode" label={words.postalCode} value={where.postalCode} autocomplete="off" />
        <TextField name="locality" label={words.locality} value={where.locality} autocomplete="off" />
        <button
          class="nl-button nl-button--secondary"
          type="submit"
          name="step"
          value="lookUp"
          formaction={`${localised(page.language, page.path)}#waar`}
        >
          {words.lookUp}
        </button>
        <Found found={where.found} />
      </div>
      <PinField where={where} radiusMetres={isAbout ? Number(radius) || null : null} />
      <fieldset class="bl-chips-field">
        <legend>{words.precision}</legend>
        <div class="bl-radio-chips">
          {PRECISIONS.map((one) => (
            <label key={one} class="bl-radio-chip">
              <input
                type="radio"
                name="precision"
                value={one}
                checked={one === precision}
                onInput={() => setPrecision(one)}
              />
              <span>{words.precisions[one]}</span>
            </label>
          ))}
        </div>
        <p class="nl-paragraph bl-field__hint">{words.privacy}</p>
        <div class="bl-only-about">
          <TextField
            name="radius"
            label={words.radius}
            hint={words.radiusHint}
            value={radius}
            inputMode="numeric"
            onInput={setRadius}
          />
        </div>
      </fieldset>
    </section>
  );
}

function Found({ found }: Pick<WhereContent, 'found'>) {
  const { page, text } = useDesk();
  const words = text.where;
  if (found === null) return null;
  if (found === 'unavailable' || found.length === 0) {
    return (
      <p class="nl-paragraph bl-notice" role="status">
        {found === 'unavailable' ? words.unavailable : words.notFound}
      </p>
    );
  }
  return (
    <div class="bl-notice" role="status">
      <p class="nl-paragraph">{words.found(found.length)}</p>
      <div class="bl-buttons">
        {found.map(({ label, value }) => (
          <button
            key={value}
            class="nl-button nl-button--primary"
            type="submit"
            name="take"
            value={value}
            formaction={`${localised(page.language, page.path)}#waar`}
          >
            {words.take(label)}
          </button>
        ))}
      </div>
    </div>
  );
}
