import { useEffect, useRef, useState } from 'preact/hooks';
import {
  DIRECTIONS,
  type Direction,
  MOVES,
  moved,
  type WhereContent,
} from '../../../server/contract/desk/where.ts';
import { localised } from '../../addresses.ts';
import type { PinMap } from '../../map/pin-map.ts';
import { useDesk } from '../desk-state.ts';
import { PinDrawing } from './pin-drawing.tsx';
import { TextField } from './text-field.tsx';

interface Props {
  readonly where: WhereContent;
  /** The circle in which the door is; null: the pin is the door. */
  readonly radiusMetres: number | null;
}

/** Where the pin stands: on the map by hand or with the arrow keys, by buttons so many metres at a time, or in numbers. */
export function PinField({ where, radiusMetres }: Props) {
  const { page, text, announce, mended } = useDesk();
  const [{ lon, lat }, setPin] = useState({ lon: where.lon, lat: where.lat });
  const [moveBy, setMoveBy] = useState<number>(where.moveBy);
  const pin = toPin(lon, lat);
  const problem = page.problems.find(({ field }) => field === 'lat')?.sentence;

  const put = (next: { readonly lon: number; readonly lat: number }) => {
    setPin({ lon: `${next.lon}`, lat: `${next.lat}` });
    mended('lat');
    announce(text.where.pinSet(next.lat, next.lon));
  };
  const push = (direction: Direction) => {
    setPin((from) => {
      const next = moved(toPin(from.lon, from.lat) ?? where.middle, direction, moveBy);
      return { lon: `${next.lon}`, lat: `${next.lat}` };
    });
    mended('lat');
    announce(text.where.pushed(moveBy, text.where.directions[direction]));
  };

  return (
    <div class="bl-stack">
      {problem === undefined ? null : (
        <p class="nl-paragraph bl-field__problem" id="pin-problem">
          {problem}
        </p>
      )}
      <PinOnMap where={where} pin={pin} radiusMetres={radiusMetres} onPut={put} />
      <fieldset class="bl-chips-field">
        <legend>{text.where.move}</legend>
        <div class="bl-radio-chips">
          {MOVES.map((metres) => (
            <label key={metres} class="bl-radio-chip">
              <input
                type="radio"
                name="moveBy"
                value={metres}
                checked={metres === moveBy}
                onInput={() => setMoveBy(metres)}
              />
              <span>{text.where.metres(metres)}</span>
            </label>
          ))}
        </div>
        <div class="bl-buttons">
          {DIRECTIONS.map((direction) => (
            <button
              key={direction}
              class="nl-button nl-button--secondary"
              type="submit"
              name="step"
              value={direction}
              formaction={`${localised(page.language, page.path)}#waar`}
              onClick={(event) => {
                event.preventDefault();
                push(direction);
              }}
            >
              {text.where.directions[direction]}
            </button>
          ))}
        </div>
      </fieldset>
      <details class="bl-more" open={problem !== undefined}>
        <summary class="bl-menu__button">{text.where.inNumbers}</summary>
        <TextField
          name="lat"
          label={text.where.lat}
          value={lat}
          inputMode="decimal"
          onInput={(value) => setPin({ lon, lat: value })}
        />
        <TextField
          name="lon"
          label={text.where.lon}
          value={lon}
          inputMode="decimal"
          onInput={(value) => setPin({ lon: value, lat })}
        />
      </details>
    </div>
  );
}

interface OnMapProps extends Props {
  readonly pin: { readonly lon: number; readonly lat: number } | null;
  onPut(pin: { readonly lon: number; readonly lat: number }): void;
}

function PinOnMap({ where, pin, radiusMetres, onPut }: OnMapProps) {
  const { text } = useDesk();
  const element = useRef<HTMLDivElement>(null);
  const onMove = useRef(onPut);
  onMove.current = onPut;
  const [map, setMap] = useState<PinMap | null>(null);
  const { credit, pinName, keys, zoomIn, zoomOut } = text.where;

  // The ground of one form does not change: another district is another form.
  useEffect(() => {
    const gone = new AbortController();
    // Without the map the drawing stays, and all buttons work.
    import('../../map/pin-map.ts')
      .then(({ createPinMap }) => {
        if (gone.signal.aborted || element.current === null) return;
        const made = createPinMap(element.current, { ...where, credit, pinName }, (to) => onMove.current(to));
        gone.signal.addEventListener('abort', () => made.destroy());
        setMap(made);
      })
      .catch(() => {});
    return () => gone.abort();
  }, []);
  useEffect(() => map?.show(pin, radiusMetres), [map, pin?.lon, pin?.lat, radiusMetres]);

  return (
    <>
      {map === null ? null : <p class="nl-paragraph bl-field__hint">{text.where.tap}</p>}
      {map === null ? <PinDrawing where={where} pin={pin} /> : null}
      <div class="bl-map bl-pin-map" hidden={map === null}>
        <div class="bl-map-frame">
          <div class="bl-map-ground" ref={element} role="application" aria-label={keys} />
          <div class="bl-map-zoom">
            <button type="button" class="bl-map-button" aria-label={zoomIn} onClick={() => map?.zoomBy(1)}>
              +
            </button>
            <button type="button" class="bl-map-button" aria-label={zoomOut} onClick={() => map?.zoomBy(-1)}>
              −
            </button>
          </div>
        </div>
      </div>
    </>
  );
}

function toPin(lon: string, lat: string): { readonly lon: number; readonly lat: number } | null {
  const [east, north] = [Number(lon.replace(',', '.')), Number(lat.replace(',', '.'))];
  const isPoint = lon !== '' && lat !== '' && Math.abs(east) <= 180 && Math.abs(north) <= 85;
  return isPoint ? { lon: east, lat: north } : null;
}
