import type { SamplesContent, SamplesOfDistrict } from '../../../server/contract/desk/samples.ts';
import { localised } from '../../addresses.ts';
import { DeskForm } from '../desk-form.tsx';
import { useOversee } from '../oversee-state.ts';
import { OverseeLinks } from '../parts/oversee-links.tsx';

export function SamplesView({ content }: { readonly content: SamplesContent }) {
  const { page, text } = useOversee();
  const { samples } = text;
  const { chosen, districts } = content;
  if (chosen !== null) return <AreYouSure chosen={chosen} next={content.next} />;
  return (
    <>
      <h1 class="nl-heading nl-heading--level-1">{samples.title}</h1>
      <OverseeLinks />
      <p class="nl-paragraph">{districts.length === 0 ? samples.none : samples.intro}</p>
      {districts.map((district) => (
        <section key={district.slug} class="bl-section">
          <h2 class="nl-heading nl-heading--level-2">{district.name}</h2>
          <Counts of={district} />
          <a
            class="nl-button nl-button--secondary"
            href={localised(page.language, `/beheer/voorbeelden?wijk=${district.slug}`)}
          >
            {samples.wipe(district.name)}
          </a>
        </section>
      ))}
    </>
  );
}

function AreYouSure({
  chosen,
  next,
}: {
  readonly chosen: SamplesOfDistrict;
  readonly next: SamplesContent['next'];
}) {
  const { page, text } = useOversee();
  const { samples } = text;
  const back = next === 'begin' ? '/beheer/begin' : '/beheer/voorbeelden';
  return (
    <section class="bl-section">
      <h1 class="nl-heading nl-heading--level-1">{samples.sure(chosen.name)}</h1>
      <Counts of={chosen} />
      <p class="nl-paragraph">{samples.stays}</p>
      <p class="nl-paragraph">
        <strong>{samples.forGood}</strong>
      </p>
      <DeskForm to="/beheer/voorbeelden" name="wipe">
        <input type="hidden" name="district" value={chosen.slug} />
        <input type="hidden" name="next" value={next} />
        <div class="bl-buttons">
          <button class="nl-button nl-button--primary" type="submit">
            {samples.yes}
          </button>
          <a class="nl-button nl-button--secondary" href={localised(page.language, back)}>
            {samples.no}
          </a>
        </div>
      </DeskForm>
    </section>
  );
}

function Counts({ of: { places, hosts, walkIns } }: { readonly of: SamplesOfDistrict }) {
  const { count } = useOversee().text.samples;
  return (
    <ul class="bl-list">
      {places === 0 ? null : <li>{count.places(places)}</li>}
      {hosts === 0 ? null : <li>{count.hosts(hosts)}</li>}
      {walkIns === 0 ? null : <li>{count.walkIns(walkIns)}</li>}
    </ul>
  );
}
