/** Draws the map of the results: points in clusters, popups with a link, one's own place (design §8). */
import L from 'leaflet';
import 'leaflet.markercluster';
import { formatDay, formatTime } from '#src/i18n/format.ts';
import type { Language } from '#src/i18n/languages.ts';
import { drawGround, type Ground } from './activity-map-ground.ts';
import { loadMapStyles } from './map-styles.ts';

interface Words {
  you: string;
  zoomIn: string;
  zoomOut: string;
  close: string;
  truncated: string;
  /** With `{n}` for the number. */
  cluster: string;
  appointment: string;
  levels: string[];
  unknown: string;
}

interface PointProperties {
  url: string;
  name: string;
  level: number | null;
  place: string | null;
  municipality: string;
  next: { start: string; end: string } | null;
  byAppointment: boolean;
}

interface Points {
  truncated?: boolean;
  features: { geometry: { coordinates: [lon: number, lat: number] }; properties: PointProperties }[];
}

/** Without tiles there is nothing more to see closer by. */
const MAX_ZOOM = { ground: 14, tiles: 18 };
const POINT_PX = 44;
const FLANDERS: L.LatLngBoundsLiteral = [[50.68, 2.54], [51.51, 5.92]];
const KM_PER_DEGREE = 111.2;

function element(name: string, text: string, language?: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (language) made.lang = language;
  return made;
}

/** A balloon with the number of activities; `label` is its name for assistive technology, in the page's language. */
function balloon(number: string, label: string, labelLanguage?: string): L.DivIcon {
  const html = document.createElement('span');
  const shown = element('span', number);
  shown.setAttribute('aria-hidden', 'true');
  const hidden = element('span', label, labelLanguage);
  hidden.className = 'hidden-visually';
  html.append(shown, hidden);
  return L.divIcon({ html, className: 'map-point', iconSize: [POINT_PX, POINT_PX], iconAnchor: [POINT_PX / 2, POINT_PX] });
}

const dutchIn = (language: Language) => (language === 'nl' ? undefined : 'nl');

function nextWords(language: Language, { next, byAppointment }: PointProperties, words: Words): string {
  if (byAppointment || next === null) return words.appointment;
  const start = Date.parse(next.start);
  return `${formatDay(language, start)}, ${formatTime(start)}`;
}

function popupOf(host: HTMLElement, properties: PointProperties, language: Language, words: Words): HTMLElement {
  const { prefix = '', query = '' } = host.dataset;
  const dutch = dutchIn(language);
  const link = document.createElement('a');
  const path = new URL(properties.url).pathname;
  link.href = `${prefix}${path}${query ? `?${query}` : ''}`;
  link.append(element('bdi', properties.name, dutch));
  const title = document.createElement('p');
  title.className = 'map-popup__title';
  title.append(link);
  const place = document.createElement('p');
  place.append(element('bdi', [properties.place, properties.municipality].filter(Boolean).join(', '), dutch));
  const popup = document.createElement('div');
  popup.append(
    title,
    element('p', properties.level === null ? words.unknown : words.levels[properties.level - 1] ?? ''),
    element('p', nextWords(language, properties, words)),
    place,
  );
  return popup;
}

function addPoints(map: L.Map, host: HTMLElement, points: Points, language: Language, words: Words): L.LatLngBounds {
  const group = L.markerClusterGroup({
    showCoverageOnHover: false,
    maxClusterRadius: 56,
    animate: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    iconCreateFunction: (cluster) => {
      const count = String(cluster.getChildCount());
      return balloon(count, words.cluster.replace('{n}', count));
    },
  });
  for (const { geometry: { coordinates: [lon, lat] }, properties } of points.features) {
    const marker = L.marker([lat, lon], { icon: balloon('1', properties.name, dutchIn(language)) });
    marker.bindPopup(() => popupOf(host, properties, language, words), { offset: [0, -POINT_PX + 8] });
    const choose = (isChosen: boolean) => marker.getElement()?.classList.toggle('map-point--chosen', isChosen);
    marker.on('popupopen', ({ popup }) => {
      choose(true);
      const close = popup.getElement()?.querySelector('.leaflet-popup-close-button');
      close?.setAttribute('aria-label', words.close);
      popup.getElement()?.querySelector<HTMLElement>('a')?.focus();
    });
    marker.on('popupclose', ({ popup }) => {
      choose(false);
      const { activeElement } = document;
      if (activeElement === document.body || popup.getElement()?.contains(activeElement)) marker.getElement()?.focus();
    });
    group.addLayer(marker);
  }
  map.addLayer(group);
  return group.getBounds();
}

/** One's own place and how far one looks; null without a place. */
function addOwnPlace(map: L.Map, host: HTMLElement, words: Words): L.LatLngBounds | null {
  const { lat, lon, radius } = host.dataset;
  if (!lat || !lon) return null;
  const at = L.latLng(Number(lat), Number(lon));
  const km = Number(radius) || 5;
  if (Number(radius) > 0) {
    L.circle(at, { radius: km * 1000, className: 'map-radius', interactive: false }).addTo(map);
  }
  const html = document.createElement('span');
  html.setAttribute('role', 'img');
  html.setAttribute('aria-label', words.you);
  html.innerHTML = '<svg viewBox="0 0 44 44" aria-hidden="true" focusable="false">'
    + '<path class="map-you" d="M6 40a16 16 0 0 1 32 0zM29 13a7 7 0 1 1-14 0 7 7 0 0 1 14 0z"/></svg>';
  const icon = L.divIcon({ html, className: 'map-seat', iconSize: [36, 36], iconAnchor: [18, -2] });
  L.marker(at, { icon, interactive: false, keyboard: false }).addTo(map);
  const [north, east] = [km / KM_PER_DEGREE, km / (KM_PER_DEGREE * Math.cos((at.lat * Math.PI) / 180))];
  return L.latLngBounds([at.lat - north, at.lng - east], [at.lat + north, at.lng + east]);
}

async function fetchJson<T>(address: string, language: Language): Promise<T> {
  const response = await fetch(address, { headers: { 'Accept-Language': language } });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return await response.json() as T;
}

/** Draws into the `.map__canvas` of the host. `note` is what the visitor should know afterwards, or ''. */
export async function drawMap(host: HTMLElement): Promise<{ remove: () => void; note: string }> {
  const canvas = host.querySelector<HTMLElement>('.map__canvas');
  if (!canvas) throw new Error('no canvas');
  const { tiles, attribution } = host.dataset;
  const language = (host.dataset['language'] ?? 'nl') as Language;
  const words = JSON.parse(host.dataset['words'] ?? '{}') as Words;
  const [points, ground] = await Promise.all([
    fetchJson<Points>(host.dataset['points'] ?? '', language),
    tiles ? null : fetchJson<Ground>(host.dataset['base'] ?? '', language),
    loadMapStyles(),
  ]);
  canvas.hidden = false;
  const map = L.map(canvas, {
    maxZoom: tiles ? MAX_ZOOM.tiles : MAX_ZOOM.ground,
    minZoom: 7,
    zoomControl: false,
    attributionControl: Boolean(tiles),
    scrollWheelZoom: false,
  });
  L.control.zoom({
    zoomInText: '+', zoomOutText: '−', zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut,
    position: document.dir === 'rtl' ? 'topright' : 'topleft',
  }).addTo(map);
  map.attributionControl?.setPrefix(false);
  // Leaflet listens for Escape only while the map itself has the focus.
  canvas.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') map.closePopup();
  });
  map.fitBounds(FLANDERS);
  if (tiles) L.tileLayer(tiles, { attribution: attribution ?? '', maxZoom: MAX_ZOOM.tiles }).addTo(map);
  if (ground) drawGround(map, ground);
  const own = addOwnPlace(map, host, words);
  const bounds = addPoints(map, host, points, language, words);
  if (own) map.fitBounds(own);
  else if (bounds.isValid()) map.fitBounds(bounds, { padding: [POINT_PX, POINT_PX], maxZoom: 12 });
  return { remove: () => map.remove(), note: points.truncated ? words.truncated : '' };
}
