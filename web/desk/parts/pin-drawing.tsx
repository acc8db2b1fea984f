import type { WhereContent } from '../../../server/contract/desk/where.ts';
import { useDesk } from '../desk-state.ts';

/** A degree of longitude is shorter than one of latitude by the cosine of the latitude. */
const SHRINK = Math.cos((52.16 * Math.PI) / 180);
const SCALE = 10_000;
const AIR_DEGREES = 0.002;

interface Props {
  readonly where: WhereContent;
  readonly pin: { readonly lon: number; readonly lat: number } | null;
}

/** The neighbourhoods' outlines with the pin: what shows before the map comes, and without a script. */
export function PinDrawing({ where, pin }: Props) {
  const { text } = useDesk();
  const { neighbourhoods, middle } = where;
  const corners = neighbourhoods.flatMap(({ outline }) => outline);
  const points = [
    ...corners,
    [middle.lon, middle.lat] as const,
    ...(pin === null ? [] : [[pin.lon, pin.lat] as const]),
  ];
  const west = Math.min(...points.map(([lon]) => lon)) - AIR_DEGREES;
  const north = Math.max(...points.map(([, lat]) => lat)) + AIR_DEGREES;
  const x = (lon: number) => Math.round((lon - west) * SHRINK * SCALE);
  const y = (lat: number) => Math.round((north - lat) * SCALE);
  const wide = x(Math.max(...points.map(([lon]) => lon)) + AIR_DEGREES);
  const high = y(Math.min(...points.map(([, lat]) => lat)) - AIR_DEGREES);
  return (
    <svg
      class="bl-schematic"
      viewBox={`0 0 ${wide} ${high}`}
      role="img"
      aria-label={text.where.drawing(pin !== null)}
    >
      {neighbourhoods.map(({ code, outline }) => (
        <polygon
          key={code}
          class="bl-schematic__area"
          points={outline.map(([lon, lat]) => `${x(lon)},${y(lat)}`).join(' ')}
        />
      ))}
      {neighbourhoods.map(({ code, name, lon, lat }) => (
        <text key={code} class="bl-schematic__name" x={x(lon)} y={y(lat)}>
          {name}
        </text>
      ))}
      {pin === null ? null : <circle class="bl-schematic__pin" cx={x(pin.lon)} cy={y(pin.lat)} r="4" />}
    </svg>
  );
}
