import type { ComponentChildren } from 'preact';
import type { BeginContent } from '../../../server/contract/desk/begin.ts';
import { localised } from '../../addresses.ts';
import { useOversee } from '../oversee-state.ts';
import { DistrictFields } from '../parts/district-fields.tsx';

interface Props {
  readonly content: BeginContent;
}

/** Four steps; one is unfolded, the others can be opened. */
export function BeginView({ content }: Props) {
  const { page, text } = useOversee();
  const { begin } = text;
  const { district, samples, place, step } = content;
  const done = [
    district.done && samples.length === 0,
    place !== null,
    place?.hasTimes === true,
    place?.isPublic === true,
  ] as const;
  const link = (path: string) => localised(page.language, path);
  return (
    <>
      <h1 class="nl-heading nl-heading--level-1">{begin.title}</h1>
      <p class="nl-paragraph">{begin.intro}</p>
      <p class="nl-paragraph">
        <strong>{begin.progress(done.filter((one) => one).length)}</strong>
      </p>
      <ol class="bl-steps">
        <Step number={1} name={begin.steps.district} done={done[0]} open={step === 1}>
          <DistrictStep content={content} />
        </Step>
        <Step number={2} name={begin.steps.place} done={done[1]} open={step === 2}>
          {place === null ? null : <p class="nl-paragraph">{begin.added(place.name)}</p>}
          <a
            class={`nl-button nl-button--${place === null ? 'primary' : 'secondary'}`}
            href={link(`/beheer/nieuw?wijk=${district.slug}&dan=begin`)}
          >
            {place === null ? begin.addPlace : begin.addAnother}
          </a>
        </Step>
        <Step number={3} name={begin.steps.times} done={done[2]} open={step === 3}>
          {place === null ? (
            <p class="nl-paragraph">{begin.needsPlace}</p>
          ) : place.hasTimes ? (
            <p class="nl-paragraph">
              {`${begin.hasTimes(place.name)} `}
              <a class="nl-link" href={link(`/beheer/plek/${place.slug}/tijden`)}>
                {begin.lookAtTimes}
              </a>
            </p>
          ) : (
            <a class="nl-button nl-button--primary" href={link(`/beheer/plek/${place.slug}/tijden`)}>
              {begin.typeTimes(place.name)}
            </a>
          )}
        </Step>
        <Step number={4} name={begin.steps.host} done={done[3]} open={step === 4}>
          <LastStep place={place} />
        </Step>
      </ol>
      {step === 5 && place !== null ? (
        <p class="nl-paragraph">
          {`${begin.allDone(place.name)} `}
          <a class="nl-link" href={link(`/plek/${place.slug}`)}>
            {begin.seePlace(place.name)}
          </a>
        </p>
      ) : null}
      <p class="nl-paragraph">
        <a class="nl-link" href={link('/beheer/plekken')}>
          {step === 5 ? begin.goOn : begin.later}
        </a>
      </p>
    </>
  );
}

/** A host, and then the place public: it is done when visitors see it. */
function LastStep({ place }: { readonly place: BeginContent['place'] }) {
  const { page, text } = useOversee();
  const { begin } = text;
  if (place === null) return <p class="nl-paragraph">{begin.needsPlace}</p>;
  if (place.isPublic) return <p class="nl-paragraph">{begin.isPublic(place.name)}</p>;
  const invite = localised(page.language, `/beheer/mensen?plek=${place.slug}`);
  const publish = localised(page.language, `/beheer/plek/${place.slug}/publiceren`);
  return place.hasHost ? (
    <>
      <p class="nl-paragraph">{begin.hasHost(place.name)}</p>
      <a class="nl-button nl-button--primary" href={publish}>
        {begin.makePublic(place.name)}
      </a>
    </>
  ) : (
    <>
      <p class="nl-paragraph">{begin.hostWhy}</p>
      <div class="bl-buttons">
        <a class="nl-button nl-button--primary" href={invite}>
          {begin.inviteHost}
        </a>
        <a class="nl-button nl-button--secondary" href={publish}>
          {begin.doItMyself}
        </a>
      </div>
    </>
  );
}

interface StepProps {
  readonly number: number;
  readonly name: string;
  readonly done: boolean;
  readonly open: boolean;
  readonly children: ComponentChildren;
}

function Step({ number, name, done, open, children }: StepProps) {
  const { page, text } = useOversee();
  const { begin } = text;
  const stepAt = (step: number) => localised(page.language, `/beheer/begin?stap=${step}`);
  return (
    <li class={done ? 'bl-checklist__done' : 'bl-checklist__to-do'} aria-current={open ? 'step' : undefined}>
      <h2 class="nl-heading nl-heading--level-2">
        {`${number}. `}
        {done ? `${begin.done} ` : null}
        {name}
      </h2>
      {open ? children : null}
      {open && !done && number < 4 ? (
        <p class="nl-paragraph">
          <a class="nl-link" href={stepAt(number + 1)}>
            {begin.skip}
          </a>
        </p>
      ) : null}
      {open ? null : (
        <a class="nl-link" href={stepAt(number)} aria-label={`${begin.open}: ${name}`}>
          {begin.open}
        </a>
      )}
    </li>
  );
}

function DistrictStep({ content }: Props) {
  const { district, samples } = content;
  const { page, text } = useOversee();
  const { begin } = text;
  return (
    <>
      {district.done ? (
        <p class="nl-paragraph">{begin.named(district.name)}</p>
      ) : (
        <DistrictFields content={content} />
      )}
      {samples.map(({ slug, name, places }) => (
        <div key={slug}>
          <p class="nl-paragraph">{begin.samples(name, places)}</p>
          <a
            class={`nl-button nl-button--${district.done ? 'primary' : 'secondary'}`}
            href={localised(page.language, `/beheer/voorbeelden?wijk=${slug}&dan=begin`)}
          >
            {begin.wipe(name)}
          </a>
        </div>
      ))}
    </>
  );
}
