/** The names of the forms on the page of one activity, for components, which know no actions. */
const step = (name: string, creates = false) => ({ name, creates });

export const claimOffer = step('aanbod-overnemen');
export const confirmOne = step('aanbod-klopt');
export const copyOffer = step('aanbod-kopie', true);
export const discardOffer = step('aanbod-weg');
export const newDates = step('aanbod-verder');
export const pauseOffer = step('aanbod-pauze');
export const secondLook = step('aanbod-tweede-blik');
export const setDate = step('aanbod-datum');
export const stopOffer = step('aanbod-stop');
export const withdrawOffer = step('aanbod-terug');
export const writeToDesk = step('aanbod-bericht', true);
