import type { AboutContent } from '../../../server/contract/desk/about.ts';
import { AVAILABILITIES, PLACE_KINDS, SPOKEN_LANGUAGES } from '../../../server/contract/vocabulary.ts';
import { DeskForm } from '../desk-form.tsx';
import { useDesk } from '../desk-state.ts';
import { BackLink } from '../parts/back-link.tsx';
import { DefaultButton } from '../parts/default-button.tsx';
import { HostFields } from '../parts/host-fields.tsx';
import { RadioChips } from '../parts/radio-chips.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { TextField } from '../parts/text-field.tsx';
import { WhereFields } from '../parts/where-fields.tsx';

export function AboutView({ content }: { readonly content: AboutContent }) {
  const { page, text } = useDesk();
  const { about, words } = text;
  const { place } = page;
  if (place === null) return null;
  return (
    <>
      <BackLink />
      <h1 class="nl-heading nl-heading--level-1">{about.title(place.name)}</h1>
      <DeskForm to={`${place.base}/over`} name="about">
        <DefaultButton />
        <input type="hidden" name="version" value={content.version} />
        <section class="bl-section">
          <h2 class="nl-heading nl-heading--level-2">{about.what}</h2>
          <div class="bl-stack">
            <TextField name="name" label={about.name} value={content.name} autocomplete="off" />
            <SelectField
              name="kind"
              label={about.kind}
              chosen={content.kind}
              choices={PLACE_KINDS.map((kind) => [kind, words.kinds[kind]])}
            />
            <TextArea name="description" label={about.description} value={content.description} />
          </div>
        </section>
        <section class="bl-section">
          <h2 class="nl-heading nl-heading--level-2">{about.contact}</h2>
          <div class="bl-stack">
            <TextField name="phone" label={about.phone} value={content.phone} type="tel" autocomplete="off" />
            <TextField
              name="website"
              label={about.website}
              value={content.website}
              inputMode="url"
              autocomplete="off"
            />
          </div>
        </section>
        <Hosts content={content} />
        <Facilities content={content} />
        <Languages content={content} />
        <WhereFields where={content.where} />
        <button class="nl-button nl-button--primary bl-wide-button" type="submit">
          {about.save}
        </button>
      </DeskForm>
    </>
  );
}

function Hosts({ content }: { readonly content: AboutContent }) {
  const { about } = useDesk().text;
  return (
    <section class="bl-section" id="gastvrouw">
      <h2 class="nl-heading nl-heading--level-2">{about.hosts}</h2>
      <p class="nl-paragraph">{about.hostsWhy}</p>
      {content.hosts.map((host, index) => (
        <HostFields key={`${index} ${host.id}`} host={host} index={index} people={content.people} />
      ))}
      <button class="nl-button nl-button--secondary" type="submit" name="step" value="addHost">
        {about.addHost}
      </button>
    </section>
  );
}

function Facilities({ content: { facilities } }: { readonly content: AboutContent }) {
  const { about, words } = useDesk().text;
  const known = facilities.filter(([, availability]) => availability !== 'unknown').length;
  return (
    <section class="bl-section">
      <h2 class="nl-heading nl-heading--level-2">{about.facilities}</h2>
      <details class="bl-more">
        <summary class="bl-menu__button">{about.facilitiesKnown(known, facilities.length)}</summary>
        <div class="bl-stack">
          {facilities.map(([facility, availability]) => (
            <RadioChips
              key={facility}
              legend={words.facilities[facility]}
              name={`facility-${facility}`}
              chosen={availability}
              choices={AVAILABILITIES.map((each) => [each, words.availabilities[each]])}
            />
          ))}
        </div>
      </details>
    </section>
  );
}

function Languages({ content }: { readonly content: AboutContent }) {
  const { about, words } = useDesk().text;
  return (
    <section class="bl-section">
      <fieldset class="bl-chips-field">
        <legend class="nl-heading nl-heading--level-2">{about.languages}</legend>
        <div class="bl-radio-chips">
          {SPOKEN_LANGUAGES.map((language) => (
            <label key={language} class="bl-radio-chip">
              <input
                type="checkbox"
                name="language"
                value={language}
                defaultChecked={content.languages.includes(language)}
              />
              <span>{words.spokenLanguages[language]}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </section>
  );
}
