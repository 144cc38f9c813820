import type { problems as source } from '../nl/problems.ts';

export const problems: typeof source = {
  notFound: {
    title: 'This page is not here',
    text: 'Maybe the address is not right. Maybe the page is gone.',
  },
  fault: {
    title: 'Something went wrong on our side',
    text: 'This is not your mistake. Try again later.',
  },
  search: 'Search for an activity',
  home: 'Go to the home page',
  guides: 'Read how the site works',
};
