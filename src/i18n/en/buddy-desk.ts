import { plural } from '../format.ts';
import type { buddyDesk as source } from '../nl/buddy-desk.ts';

export const buddyDesk: typeof source = {
  desk: 'Buddy programme', title: 'Files', board: 'Board', list: 'List', calls: 'Call list', pairs: 'Proposals and pairs',
  worries: 'Worries', add: 'Register somebody', card: 'Card', done: 'Saved.', toNetwork: 'Saved. The network looks at this file first.',
  name: 'Name', side: 'Who', state: 'Step', owner: 'With', age: 'Since', next: 'Next step',
  sides: { buddy: 'Buddy', newcomer: 'Asks for a buddy' },
  states: {
    aangemeld: 'Registered', bevestigd: 'Confirmed', doorverwezen: 'Referred', intake: 'Intake', beschikbaar: 'Available',
    gekoppeld: 'Paired', afgerond: 'Finished', gestopt: 'Stopped',
  },
  nexts: {
    'wait-for-mail': 'Wait for mail', 'call-first': 'Call a first time', contact: 'Contact', intake: 'Do the intake',
    match: 'Look for a match', follow: 'Ask how it goes', none: 'Nothing',
  },
  days: (count) => plural('en', count, { one: '{n} day', other: '{n} days' }),
  paused: 'Stopped for now', late: 'Waits for news', overdue: 'Waited too long',
  call: 'Call', reached: 'Reached', notReached: 'Not reached', wrong: 'Wrong number', again: 'Tried before', speaks: (name) => `Speaks ${name}`,
  file: {
    opened: 'A log says that you open this file. The person can see it.',
    callFirst: 'Call first. After that you can do the intake.', person: 'Details', change: 'Change the intake', doThis: 'What do you do now?',
    contact: 'Contact', log: 'Note a try', how: 'How', ways: { call: 'Called', mail: 'Mail', visit: 'Came by', message: 'Message' },
    outcome: 'Outcome', text: 'What was said', keep: 'Save', notes: 'Notes', note: 'New note', noteHint: 'Is erased with the person.',
    intake: 'Intake', gender: 'Gender', genders: { woman: 'Woman', man: 'Man', other: 'Other' }, open: 'Not said',
    ageGroup: 'Age', children: 'Has children', yes: 'Yes', no: 'No', distance: 'At most so many km',
    ready: 'Ready to match', pause: 'Pause', resume: 'Go on', stop: 'Stop this file', reason: 'Reason',
    hand: 'Hand over', to: 'To', network: 'The network', consent: 'The person agrees.',
    twice: 'Registered once more', helper: 'Through a helper', wrongPhone: 'This number is wrong.', since: (day) => `Registered on ${day}`,
  },
  reasons: {
    'own-wish': 'Wants to stop', 'no-time': 'No time', moved: 'Moved', 'not-reached': 'Not reached', 'not-confirmed': 'Not confirmed',
    'no-fit': 'Does not fit', 'other-help': 'Needs other help', 'not-adult': 'Younger than 18', safety: 'Safety', other: 'Other reason',
  },
  ends: {
    term: 'The time is over', 'goal-reached': 'The goal is reached', 'no-time': 'No time', moved: 'Moved', 'no-click': 'They do not get on',
    'not-reached': 'Not reached', safety: 'Safety', other: 'Other reason',
  },
  match: {
    without: 'No suggestion yet',
    propose: 'Look for new proposals', proposals: 'Proposals', ask: 'Ask both', refuse: 'No, does not fit', waits: 'No answer yet',
    agreed: 'Said yes', says: (name) => `What does ${name} say?`, yes: 'Yes', no: 'No', duos: 'Pairs', since: (day) => `Pair since ${day}`,
    due: 'Ask how it goes', well: 'Well', trouble: 'Not well', paused: 'Paused after a worry', resume: 'Goes on', end: 'The pair stops',
    searching: 'We are looking for proposals. That sometimes takes a minute.', look: 'Look again',
    found: (count) => (count === 0 ? 'There are no new proposals.'
      : plural('en', count, { one: 'There is {n} new proposal.', other: 'There are {n} new proposals.' })),
    after: (name) => `${name} afterwards`, again: 'Looks again', done: 'Is finished',
  },
  today: {
    title: 'Today', nothing: 'Nothing is waiting today.',
    worries: (count) => plural('en', count, { one: '{n} worry to talk about', other: '{n} worries to talk about' }),
    calls: (count) => plural('en', count, { one: '{n} person to call', other: '{n} people to call' }),
    due: (count) => plural('en', count, { one: '{n} duo to ask how it goes', other: '{n} duos to ask how it goes' }),
    pairs: (count) => plural('en', count, { one: '{n} proposal to look at', other: '{n} proposals to look at' }),
    late: (count) => plural('en', count, { one: '{n} person has waited long for news', other: '{n} people have waited long for news' }),
  },
  filters: 'Choose what you see', all: 'All', showAll: (count) => `Show all ${count}`,
  empty: {
    files: 'Nobody stands here now.', calls: 'There is nobody to call today.', pairs: 'There are no proposals now.',
    duos: 'There are no duos now.', without: 'Everyone who looks for somebody has a proposal.', worries: 'No worries were reported.',
    contacts: 'No contact yet.', notes: 'No notes yet.',
  },
  worry: { handled: 'Discussed', handle: 'I have discussed this', onDay: (day) => `Told on ${day}`, call: 'May be called', file: 'Open the file',
    late: 'Waits too long', about: 'Open the file of the other person',
    wordsGone: 'Who wrote this erased everything. The words are gone. Talk about it with the other person.',
  },
  form: {
    buddywerking: 'Buddy programme', adult: 'This person is 18 years or older.', consent: 'This person wants this and agrees.', language: 'Language of messages',
    kind: 'Kind', municipalities: 'Municipalities', months: 'Months (empty: as long as the pair wants)', minAge: 'From which age', unknown: 'Not said',
    forBuddies: 'For buddies', forNewcomers: 'For who asks for a buddy', intakes: { open: 'Open', full: 'Full', paused: 'Closed for now' }, toCard: 'See the card',
  },
};
