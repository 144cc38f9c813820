/** The point on the map in the part "waar" of the activity form. */
export const offerPoint = {
  open: 'Zet het punt op de kaart',
  label: 'Kaart om het punt te zetten',
  lead: 'Sleep het punt. Of klik op de kaart. Met het toetsenbord: kies het punt en gebruik de pijlen.',
  marker: 'Het punt van je activiteit',
  moved: 'Het punt staat op {lat}, {lon}.',
  loading: 'De kaart komt.',
  failed: 'De kaart lukt niet. Schrijf de coördinaten zelf.',
  zoomIn: 'Dichter bij',
  zoomOut: 'Verder weg',
  tiles: (host: string) => `De kaart komt van ${host}. Die site ziet dan je internetadres.`,
  again: 'Wis het punt en zoek het adres opnieuw',
  againHint: 'We nemen dan het midden van de gemeente of het dorp.',
};
