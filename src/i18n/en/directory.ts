import type { directory as source } from '../nl/directory.ts';
import { plural } from '../format.ts';

export const directory: typeof source = {
  guides: {
    title: 'Help',
    lead: 'Here you read how everything works.',
    forYou: 'For you',
    forOthers: 'For people who help or organise',
    levelTitle: 'How much Dutch do you know?',
    levelLead: 'Read the four sentences. Choose the sentence that fits you.',
    searchLevel: (level) => `Search with taalicoon ${level}`,
    searchUnsure: 'Search without choosing',
    all: 'Back to help',
    dutchTitle: 'The Dutch text',
    onlyDutch: 'This text is only there in Dutch.',
    tilesTitle: 'The background of the map',
    tiles: (host) => `You open the map. Then your device asks ${host} for the background. `
      + `${host} then sees the address of your device and which part of the map you look at.`,
  },
  buddy: {
    findTitle: 'Search for a buddy programme',
    findLead: 'A buddy programme brings people and buddies together.',
    find: 'Show buddy programmes',
  },
  networks: {
    jump: 'Choose a network',
    alias: 'Also called:',
    leader: 'This organisation leads the network:',
    phone: 'Phone:',
    email: 'Mail:',
    website: 'Website:',
    municipalities: (count) => plural('en', count, { one: '{n} municipality', other: '{n} municipalities' }),
  },
};
