/** `/` and `/taal`. */
export const home = {
  chooseTitle: 'Kies je taal',
  chooseLead: 'Deze talen zijn er nu.',
  notYet: 'deze taal is er nog niet',
};
