/** Draws the map with the one point that is moved by dragging, by a click, or with the arrow keys (issue 3 point 2). */
import L from 'leaflet';
import type { Language } from '#src/i18n/languages.ts';
import { drawGround, type Ground } from './activity-map-ground.ts';
import { loadMapStyles } from './map-styles.ts';

interface Words { label: string; marker: string; moved: string; zoomIn: string; zoomOut: string }

const MAX_ZOOM = { ground: 14, tiles: 18 };
const FLANDERS: L.LatLngBoundsLiteral = [[50.68, 2.54], [51.51, 5.92]];
const POINT_PX = 44;
/** One press of an arrow, on the screen; with Shift ten times as far. */
const STEP_PX = 4;
const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
};

/** A metre, as the form and the API write it. */
const text = (degrees: number): string => degrees.toFixed(5);

function read(input: HTMLInputElement): number | null {
  const value = Number(input.value.trim().replace(',', '.'));
  return input.value.trim() === '' || !Number.isFinite(value) ? null : value;
}

/** The centre of what stands in the field of the gemeente; null when it is no place we know. */
async function municipalityPoint(address: string, language: Language): Promise<L.LatLngTuple | null> {
  if (address === '') return null;
  const response = await fetch(`/api/v1/plaatsen?${new URLSearchParams({ q: address })}`, {
    headers: { 'Accept-Language': language },
  });
  if (!response.ok) return null;
  const { items } = await response.json() as { items: { lat: number; lon: number }[] };
  return items[0] ? [items[0].lat, items[0].lon] : null;
}

function iconOf(label: string): L.DivIcon {
  const html = document.createElement('span');
  html.className = 'hidden-visually';
  html.textContent = label;
  return L.divIcon({
    html, className: 'map-point map-point--chosen', iconSize: [POINT_PX, POINT_PX], iconAnchor: [POINT_PX / 2, POINT_PX],
  });
}

/** @returns how to take it away again. Throws when styles or ground do not come. */
export async function drawPointMap(host: HTMLElement, say: (sentence: string) => void): Promise<() => void> {
  const canvas = host.querySelector<HTMLElement>('.map__canvas');
  const form = host.closest('form');
  const lat = host.querySelector<HTMLInputElement>('[name="lat"]');
  const lon = host.querySelector<HTMLInputElement>('[name="lon"]');
  if (!canvas || !form || !lat || !lon) throw new Error('no fields');
  const [latField, lonField] = [lat, lon];
  const language = (host.dataset['language'] ?? 'nl') as Language;
  const words = JSON.parse(host.dataset['words'] ?? '{}') as Words;
  const { tiles, attribution } = host.dataset;
  const municipality = form.querySelector<HTMLInputElement>('[name="municipality"]')?.value.trim() ?? '';
  const [ground, centre] = await Promise.all([
    tiles ? null : fetch('/map/base.json').then(async (response) => {
      if (!response.ok) throw new Error(String(response.status));
      return await response.json() as Ground;
    }),
    municipalityPoint(municipality, language),
    loadMapStyles(),
  ]);
  canvas.hidden = false;
  const maxZoom = tiles ? MAX_ZOOM.tiles : MAX_ZOOM.ground;
  const map = L.map(canvas, {
    maxZoom, minZoom: 7, zoomControl: false, attributionControl: Boolean(tiles), scrollWheelZoom: false, keyboard: false,
  });
  L.control.zoom({
    zoomInText: '+', zoomOutText: '−', zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut,
    position: document.dir === 'rtl' ? 'topright' : 'topleft',
  }).addTo(map);
  map.attributionControl?.setPrefix(false);
  if (tiles) L.tileLayer(tiles, { attribution: attribution ?? '', maxZoom }).addTo(map);
  const own = read(lat) !== null && read(lon) !== null ? [read(lat) ?? 0, read(lon) ?? 0] as L.LatLngTuple : null;
  const start = own ?? centre;
  if (start) map.setView(start, Math.min(maxZoom, own ? 14 : 13));
  else map.fitBounds(FLANDERS);
  if (ground) drawGround(map, ground);
  const marker = L.marker(start ?? map.getCenter(), {
    icon: iconOf(words.marker), draggable: true, keyboard: true, autoPan: true, title: words.marker,
  }).addTo(map);

  /** Into the fields, as if somebody typed it: the draft saves itself. */
  function take(point: L.LatLng): void {
    latField.value = text(point.lat);
    lonField.value = text(point.lng);
    latField.dispatchEvent(new Event('input', { bubbles: true }));
    say(words.moved.replace('{lat}', latField.value).replace('{lon}', lonField.value));
  }
  function move(point: L.LatLng): void {
    marker.setLatLng(point);
    if (!map.getBounds().pad(-0.1).contains(point)) map.panTo(point, { animate: false });
    take(point);
  }
  marker.on('dragend', () => take(marker.getLatLng()));
  map.on('click', ({ latlng }) => move(latlng));
  marker.getElement()?.addEventListener('keydown', (event) => {
    const arrow = ARROWS[event.key];
    if (!arrow) return;
    event.preventDefault();
    const step = event.shiftKey ? STEP_PX * 10 : STEP_PX;
    move(map.layerPointToLatLng(map.latLngToLayerPoint(marker.getLatLng()).add([arrow[0] * step, arrow[1] * step])));
  });
  const follow = () => {
    const [typedLat, typedLon] = [read(lat), read(lon)];
    if (typedLat === null || typedLon === null || Math.abs(typedLat) > 90 || Math.abs(typedLon) > 180) return;
    marker.setLatLng([typedLat, typedLon]);
    map.panTo([typedLat, typedLon], { animate: false });
  };
  for (const input of [lat, lon]) input.addEventListener('change', follow);
  say('');
  marker.getElement()?.focus();
  return () => {
    for (const input of [lat, lon]) input.removeEventListener('change', follow);
    map.remove();
  };
}
