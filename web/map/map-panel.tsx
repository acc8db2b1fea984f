import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Answer } from '../../server/contract/answer.ts';
import type { NeighbourhoodOnPage } from '../../server/contract/page.ts';
import type { Tense } from '../../server/contract/words/calendar-words.ts';
import { type Box, boxOfDistrict, boxOfSpots } from './extent.ts';
import './leaflet-base.css';
import './ground.css';
import './signs.css';
import './over-the-map.css';
import './under-the-map.css';
import type { StandingMark } from './layout.ts';
import { MapControls, PanButton } from './map-controls.tsx';
import { MapKey } from './map-key.tsx';
import { isOnMap, type MapPlace, type Position } from './map-place.ts';
import { HatchPatterns } from './map-symbol.tsx';
import { ClusterMarker, PlaceMarker } from './markers.tsx';
import { SelectedCard } from './selected-card.tsx';
import { spokenMarker } from './spoken-marker.ts';
import { Tray } from './tray.tsx';
import { usePlacesMap } from './use-places-map.ts';
import { useSelection } from './use-selection.ts';
import type { MapWords } from './words.ts';

export interface MapPanelProps {
  readonly places: readonly MapPlace[];
  readonly neighbourhoods: readonly NeighbourhoodOnPage[];
  readonly box: Box | null;
  readonly selectedSlug: string | null;
  /** Where the visitor is, when she asked for it. */
  readonly position: Position | null;
  readonly tense: Tense;
  readonly words: MapWords;
  /** The list's own sentences, so that list and map say the same. */
  sayAnswer(answer: Answer): string;
  sayCertainty(answer: Answer): string | null;
  /** What was asked for at the place with this number; it may be what its door says. */
  sayNext?(number: number): readonly string[];
  hrefOf(slug: string): string;
  /** What goes on at the place with this number, as its row says it. */
  noteOf?(number: number): ComponentChildren;
  onSelect(slug: string | null): void;
}

/** The map with its buttons, the card of the chosen place, the key, and the tray of what has no point yet. */
export function MapPanel(props: MapPanelProps) {
  const { places, selectedSlug, words, position } = props;
  const panel = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLElement>(null);
  const element = useRef<HTMLDivElement>(null);
  const selection = useSelection(panel, card, selectedSlug, props.onSelect);
  const onMap = places.filter(isOnMap);
  const spots = onMap.map(({ place }) => place.coordinates);
  const district = boxOfDistrict(props.box, props.neighbourhoods, spots);
  const first = boxOfSpots(spots) ?? district;
  const map = usePlacesMap(
    element,
    district &&
      first && {
        district,
        first,
        tiles: props.box,
        neighbourhoods: props.neighbourhoods,
        credit: words.credit,
      },
    () => props.onSelect(null),
  );
  const selected = places.find(({ place }) => place.slug === selectedSlug);

  const nameOf = (item: MapPlace) => {
    const certainty = props.sayCertainty(item.answer);
    const asked = props.sayNext?.(item.number) ?? [];
    const sentences = [...asked, props.sayAnswer(item.answer), ...(certainty === null ? [] : [certainty])];
    return spokenMarker(item.number, item.place.name, [...new Set(sentences)]);
  };
  const draw = (mark: StandingMark) => {
    if (mark.kind === 'cluster') {
      const places = mark.items.length;
      const open = mark.items.filter(({ countsAsOpen }) => countsAsOpen).length;
      return (
        <ClusterMarker
          label={words.places(places)}
          name={words.cluster(places, open)}
          someOpen={open > 0}
          onPress={() => map?.open(mark)}
        />
      );
    }
    const { slug } = mark.item.place;
    const onPress = (event: MouseEvent) => {
      if (!map?.wasDragged()) selection.choose(slug, event);
    };
    return (
      <PlaceMarker
        item={mark.item}
        name={nameOf(mark.item)}
        selected={slug === selectedSlug}
        onPress={onPress}
      />
    );
  };

  useEffect(() => map?.show({ items: onMap, selectedSlug, position, draw }));
  useEffect(() => {
    if (selectedSlug !== null) map?.bringIntoView(selectedSlug, card.current?.offsetHeight ?? 0);
  }, [map, selectedSlug]);

  return (
    <div class="bl-map" ref={panel}>
      <HatchPatterns />
      {district === null ? null : (
        <div class="bl-map-frame">
          <div class="bl-map-ground" ref={element} role="application" aria-label={words.keys} />
          <div class="bl-map-foot">
            <PanButton direction="down" words={words} map={map} />
            {selected ? (
              <SelectedCard
                item={selected}
                words={words}
                answer={props.sayAnswer(selected.answer)}
                certainty={props.sayCertainty(selected.answer)}
                href={props.hrefOf(selected.place.slug)}
                note={props.noteOf?.(selected.number) ?? null}
                cardRef={card}
                onClose={selection.clear}
              />
            ) : null}
          </div>
          <MapControls words={words} map={map} onShowAll={() => first && map?.showBox(first)} />
        </div>
      )}
      <MapKey items={places} showsPosition={position !== null} tense={props.tense} words={words} />
      <Tray
        items={places.filter((item) => !isOnMap(item))}
        selectedSlug={selectedSlug}
        words={words}
        sayAnswer={props.sayAnswer}
        sayCertainty={props.sayCertainty}
        onPress={selection.choose}
      />
    </div>
  );
}
