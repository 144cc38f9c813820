import type { offerPoint as source } from '../nl/offer-point.ts';

export const offerPoint: typeof source = {
  open: 'Put the point on the map',
  label: 'Map to put the point on',
  lead: 'Drag the point. Or click on the map. With the keyboard: choose the point and use the arrows.',
  marker: 'The point of your activity',
  moved: 'The point is at {lat}, {lon}.',
  loading: 'The map is coming.',
  failed: 'The map does not work. Write the coordinates yourself.',
  zoomIn: 'Closer',
  zoomOut: 'Further away',
  tiles: (host: string) => `The map comes from ${host}. That site then sees your internet address.`,
  again: 'Erase the point and look the address up again',
  againHint: 'We then take the middle of the municipality or village.',
};
