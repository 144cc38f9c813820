/** What the activity form itself says beside a field; part of the group `errors`. */
export const offerErrors = {
  'price-needed': 'Schrijf het bedrag. Of kies “Niets”.',
  'lokaal-bestuur-unknown': 'Dit lokaal bestuur staat nog niet op Meedoen. Laat het veld leeg.',
  'schedule-date-needed': 'Schrijf de datum.',
  'schedule-time-needed': 'Schrijf het begin en het einde. Bijvoorbeeld: 19:00 en 21:00.',
  'schedule-time-wrong': 'Schrijf een uur. Bijvoorbeeld: 19:00.',
  'offer-changed': 'Iemand wijzigde dit intussen. Lees eerst wat hier staat.',
  'offer-similar': 'Je hebt al iets dat hierop lijkt. Kijk het na.',
};
