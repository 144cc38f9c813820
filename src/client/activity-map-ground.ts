/** The ground of the map without a tile server: land, and names of places that fit the zoom. */
import L from 'leaflet';

/** As `scripts/make-basemap.ts` makes it: flat rings and named points, lon before lat. */
export interface Ground {
  belgium: number[][];
  neighbours: number[][];
  municipalities: [name: string, lon: number, lat: number][];
  villages: [name: string, lon: number, lat: number][];
}

/** How many municipalities are named at a zoom; the largest first. */
const NAMED_AT_ZOOM: Readonly<Record<number, number>> = { 7: 8, 8: 16, 9: 45, 10: 130 };
const VILLAGES_FROM_ZOOM = 12;
/** Names closer together than this are left out, the smaller first. */
const NAME_PX = { width: 92, height: 26 };

function latLngs(ring: number[]): [number, number][] {
  const pairs: [number, number][] = [];
  for (let at = 0; at + 1 < ring.length; at += 2) pairs.push([ring[at + 1] ?? 0, ring[at] ?? 0]);
  return pairs;
}

function labelOf(name: string): L.DivIcon {
  const html = document.createElement('span');
  html.textContent = name;
  html.lang = 'nl';
  html.dir = 'ltr';
  html.setAttribute('aria-hidden', 'true');
  return L.divIcon({ html, className: 'map-name', iconSize: [0, 0] });
}

/** Draws land under everything and keeps the names in step with what is seen. */
export function drawGround(map: L.Map, ground: Ground): void {
  const pane = map.createPane('ground');
  pane.classList.add('map-ground');
  map.createPane('names').classList.add('map-names');
  for (const [rings, className] of [[ground.neighbours, 'map-land map-land--other'], [ground.belgium, 'map-land']] as const) {
    L.polygon(rings.map((ring) => [latLngs(ring)]), { pane: 'ground', className, interactive: false }).addTo(map);
  }
  const names = L.layerGroup().addTo(map);
  const showNames = () => {
    names.clearLayers();
    const zoom = map.getZoom();
    const view = map.getBounds().pad(0.1);
    const wished = ground.municipalities.slice(0, NAMED_AT_ZOOM[zoom] ?? ground.municipalities.length);
    if (zoom >= VILLAGES_FROM_ZOOM) wished.push(...ground.villages);
    const taken: L.Point[] = [];
    for (const [name, lon, lat] of wished) {
      if (!view.contains([lat, lon])) continue;
      const at = map.latLngToLayerPoint([lat, lon]);
      const isCrowded = taken.some((other) =>
        Math.abs(other.x - at.x) < NAME_PX.width && Math.abs(other.y - at.y) < NAME_PX.height);
      if (isCrowded) continue;
      taken.push(at);
      L.marker([lat, lon], { icon: labelOf(name), pane: 'names', interactive: false, keyboard: false }).addTo(names);
    }
  };
  map.on('moveend', showNames);
  showNames();
}
