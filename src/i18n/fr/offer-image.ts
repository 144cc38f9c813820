import type { offerImage as source, offerImageErrors as sourceErrors } from '../nl/offer-image.ts';

export const offerImage: typeof source = {
  title: 'Photo',
  back: 'Retour au formulaire',
  lead: 'Choisis une photo qui montre ce que les gens font. Nous la recadrons et effaçons ce que ton appareil y a écrit.',
  none: 'Cette activité n’a pas encore de photo.',
  now: 'Cette photo y est maintenant',
  file: 'Choisis une photo',
  fileHint: 'JPEG, PNG, WebP ou AVIF, 10 Mo ou moins. Au moins 300 pixels de large et de haut.',
  alt: 'Que voit-on sur la photo ?',
  altHint: 'Pour qui ne voit pas la photo. Écris en néerlandais, par exemple : vier vrouwen koken samen soep.',
  credit: 'Qui a fait la photo ?',
  people: 'Y a-t-il des personnes dessus ? Ont-elles dit oui ?',
  peopleAnswers: {
    nobody: 'Il n’y a personne, ou on ne reconnaît personne',
    agreed: 'Oui, et tout le monde a dit oui. Pour les enfants aussi un parent',
    no: 'Oui, mais tout le monde n’a pas dit oui',
  },
  save: 'Enregistre la photo',
  replace: 'Mets cette photo à la place',
  remove: 'Enlève la photo',
  removeLead: 'Le texte et les dates restent.',
  saved: 'La photo est enregistrée.',
  removed: 'La photo est enlevée.',
  notYet: 'Les visiteurs ne la voient que quand tu remets la modification et qu’elle est sur le site.',
  waits: 'Cette activité attend une réponse. Reprends-la d’abord. Ensuite tu peux changer la photo.',
  choose: 'Enregistre et choisis une photo',
  change: 'Enregistre et change la photo',
  photoBy: 'Photo :',
};

export const offerImageErrors: typeof sourceErrors = {
  'image-needed': 'Choisis une photo.',
  'image-heavy': 'Cette photo fait plus de 10 Mo. Réduis-la ou choisis-en une autre.',
  'image-type': 'Ce n’est pas une photo que nous pouvons lire. Choisis un JPEG, PNG, WebP ou AVIF.',
  'image-heic': 'C’est une photo HEIC d’un iPhone. Enregistre-la d’abord en JPEG.',
  'image-broken': 'Cette photo est abîmée ou incomplète. Choisis-la de nouveau ou prends-en une autre.',
  'image-moving': 'Cette image bouge. Choisis une photo ordinaire.',
  'image-pixels': 'Cette photo a trop de pixels. Réduis-la : 60 millions de pixels ou moins.',
  'image-small': 'Cette photo est trop petite. Choisis-en une de 300 pixels ou plus.',
  'image-people-needed': 'Dis s’il y a des personnes sur la photo.',
  'image-people-no': 'Demande d’abord si elles peuvent être sur le site. Ou choisis une photo sans personnes.',
};
