import type { site as source } from '../nl/site.ts';

export const site: typeof source = {
  slogan: 'Join in. There is a place at the table.',
  skip: 'Go to the content',
  tabs: { search: 'Search', buddy: 'Buddy', help: 'Help', main: 'Main menu' },
  languageButton: 'Language',
  languageList: 'Choose your language',
  footer: {
    privacy: 'Privacy',
    accessibility: 'Accessibility',
    organisations: 'For organisations',
    municipalities: 'For municipalities',
    networks: 'The 18 networks',
    houseRules: 'House rules',
    work: 'Do you work for an organisation or municipality?',
    signIn: 'Sign in',
    easyOffer: 'Put an activity on the site',
    label: 'More about this site',
  },
  translation: {
    notice: 'This is a translation. The official text is Dutch.',
    unchecked: 'Nobody has checked this translation yet.',
    toDutch: 'Read the Dutch text',
  },
  demo: {
    banner: 'Example: invented activities.',
    footer: 'This site is not ikdoemee.be and not mijnbuddy.be.',
    calendar: 'EXAMPLE',
  },
  testClock: (moment) => `This site acts as if it is ${moment}.`,
  freeText: 'Text by the organisation, in Dutch',
  back: 'Back',
};
