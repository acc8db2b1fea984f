import type { ComponentChildren } from 'preact';
import type { BeginContent } from '../../../server/contract/desk/begin.ts';
import { localised } from '../../addresses.ts';
import { useDesk } from '../desk-state.ts';
import { DistrictFields } from '../parts/district-fields.tsx';

interface Props {
  readonly content: BeginContent;
}

/** Four steps; one is unfolded, the others can be opened. */
export function BeginView({ content }: Props) {
  const { page, text } = useDesk();
  const { begin } = text;
  const { district, samples, place, step } = content;
  const done = [
    district.done && samples.length === 0,
    place !== null,
    place?.hasTimes === true,
    place?.hasHost === true || place?.isPublic === true,
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
          <a class="nl-button nl-button--primary" href={link(`/beheer/nieuw?wijk=${district.slug}`)}>
            {begin.addPlace}
          </a>
        </Step>
        <Step number={3} name={begin.steps.times} done={done[2]} open={step === 3}>
          {place === null ? (
            <p class="nl-paragraph">{begin.needsPlace}</p>
          ) : (
            <>
              {place.hasTimes ? <p class="nl-paragraph">{begin.hasTimes(place.name)}</p> : null}
              <a class="nl-button nl-button--primary" href={link(`/beheer/plek/${place.slug}/tijden`)}>
                {begin.typeTimes(place.name)}
              </a>
            </>
          )}
        </Step>
        <Step number={4} name={begin.steps.host} done={done[3]} open={step === 4}>
          <p class="nl-paragraph">{place === null ? begin.needsPlace : begin.hostWhy}</p>
          {place === null ? null : (
            <div class="bl-buttons">
              <a class="nl-button nl-button--primary" href={link(`/beheer/mensen?plek=${place.slug}`)}>
                {begin.inviteHost}
              </a>
              <a class="nl-button nl-button--secondary" href={link(`/beheer/plek/${place.slug}/publiceren`)}>
                {begin.doItMyself}
              </a>
            </div>
          )}
        </Step>
      </ol>
      {step === 5 && place?.isPublic === true ? <p class="nl-paragraph">{begin.allDone}</p> : null}
      <p class="nl-paragraph">
        <a class="nl-link" href={link('/beheer/plekken')}>
          {step === 5 ? begin.goOn : begin.later}
        </a>
      </p>
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
  const { page, text } = useDesk();
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
      {open && number < 4 ? (
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
  const { page, text } = useDesk();
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
