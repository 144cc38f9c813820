/** The styles of every map, fetched with the first one that is opened. */
import leafletStyle from 'leaflet/dist/leaflet.css?url';
import mapStyle from '#src/styles/map.css?url';

/** Styles of the map come with the map: imported as usual, Astro would put them on every page of results. */
function loadStyle(href: string): Promise<void> {
  if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error(`no style ${href}`)));
    document.head.append(link);
  });
}

export async function loadMapStyles(): Promise<void> {
  await Promise.all([loadStyle(leafletStyle), loadStyle(mapStyle)]);
}
