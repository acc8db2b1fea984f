import type { ListContent, NeighbourhoodOnPage } from '../../server/contract/page.ts';
import type { Row } from '../list/rows.ts';
import { usePageState } from '../page-state.ts';

/** A degree of longitude is shorter than one of latitude by the cosine of the latitude. */
const SHRINK = Math.cos((52.16 * Math.PI) / 180);
const SCALE = 10_000;

/** A little air around the outermost corners. */
const MARGIN = 0.001;

function boundsOf(corners: readonly (readonly [number, number])[]) {
  const lons = corners.map(([lon]) => lon);
  const lats = corners.map(([, lat]) => lat);
  return [
    Math.min(...lons) - MARGIN,
    Math.min(...lats) - MARGIN,
    Math.max(...lons) + MARGIN,
    Math.max(...lats) + MARGIN,
  ] as const;
}

interface Props {
  readonly neighbourhoods: readonly NeighbourhoodOnPage[];
  readonly box: ListContent['map']['box'];
  readonly rows: readonly Row[];
}

/** The neighbourhoods' outlines and the numbers of the list: what shows before, or instead of, the real map. */
export function SchematicMap({ neighbourhoods, box, rows }: Props) {
  const { text } = usePageState();
  if (box === null) return <p class="nl-paragraph bl-schematic__none">{text.map.schematic}</p>;
  const corners = neighbourhoods.flatMap(({ outline }) => outline);
  const [west, south, east, north] = corners.length === 0 ? box : boundsOf(corners);
  const x = (lon: number) => Math.round((lon - west) * SHRINK * SCALE);
  const y = (lat: number) => Math.round((north - lat) * SCALE);
  const onMap = rows.filter(({ place }) => place.coordinates.precision !== 'district');
  return (
    <svg
      class="bl-schematic"
      viewBox={`0 0 ${x(east)} ${y(south)}`}
      role="img"
      aria-label={text.map.schematic}
      preserveAspectRatio="xMidYMid meet"
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
      {onMap.map(({ place, number }) => (
        <g key={place.slug}>
          <circle
            class="bl-schematic__dot"
            cx={x(place.coordinates.lon)}
            cy={y(place.coordinates.lat)}
            r="4.5"
          />
          <text class="bl-schematic__number" x={x(place.coordinates.lon)} y={y(place.coordinates.lat) + 2}>
            {number}
          </text>
        </g>
      ))}
    </svg>
  );
}
