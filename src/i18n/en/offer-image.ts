import type { offerImage as source, offerImageErrors as sourceErrors } from '../nl/offer-image.ts';

export const offerImage: typeof source = {
  title: 'Photo',
  back: 'Back to the form',
  lead: 'Choose one photo that shows what people do. We crop it and erase what your camera wrote into it.',
  none: 'This activity has no photo yet.',
  now: 'This photo is there now',
  file: 'Choose a photo',
  fileHint: 'JPEG, PNG, WebP or AVIF, 10 MB or less. At least 300 pixels wide and high.',
  alt: 'What is in the photo?',
  altHint: 'For people who cannot see it. Write it in Dutch, for example: vier vrouwen koken samen soep.',
  credit: 'Who made the photo?',
  people: 'Are there people in it? Did they say yes?',
  peopleAnswers: {
    nobody: 'There are no people in it, or nobody can be recognised',
    agreed: 'Yes, and everybody said yes. For children also a parent',
    no: 'Yes, but not everybody said yes',
  },
  save: 'Save the photo',
  replace: 'Use this photo instead',
  remove: 'Remove the photo',
  removeLead: 'The text and the dates stay.',
  saved: 'The photo is saved.',
  removed: 'The photo is gone.',
  notYet: 'Visitors see this only when you hand in the change and it is on the site.',
  waits: 'This activity waits for an answer. Take it back first. Then you can change the photo.',
  choose: 'Save and choose a photo',
  change: 'Save and change the photo',
  photoBy: 'Photo:',
};

export const offerImageErrors: typeof sourceErrors = {
  'image-needed': 'Choose a photo.',
  'image-heavy': 'This photo is larger than 10 MB. Make it smaller or choose another one.',
  'image-type': 'This is no photo that we can read. Choose a JPEG, PNG, WebP or AVIF.',
  'image-heic': 'This is a HEIC photo of an iPhone. Save it as JPEG first.',
  'image-broken': 'This photo is broken or not complete. Choose it again or take another one.',
  'image-moving': 'This picture moves. Choose an ordinary photo.',
  'image-pixels': 'This photo has too many pixels. Make it smaller: 60 million pixels or less.',
  'image-small': 'This photo is too small. Choose one of 300 pixels or more.',
  'image-people-needed': 'Say whether there are people in the photo.',
  'image-people-no': 'First ask whether they may be on the site. Or choose a photo without people.',
};
