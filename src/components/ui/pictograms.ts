import { box, circle, dot } from '#src/components/ui/shapes.ts';

/**
 * One drawing on the 32 × 32 grid, 3 units clear on all sides (design §5). `line` is drawn in the colour of
 * the words; `fill` is the one part that may be filled, under the lines; `mirrored` drawings turn in right to
 * left.
 */
export interface Pictogram {
  readonly line: string;
  readonly fill?: string;
  readonly mirrored?: boolean;
}

const disc = circle(16, 16, 12.5);
const leftOver = (x: number, y: number, r: number): string => `M${x} ${y}a${r} ${r} 0 0 1 ${2 * r} 0z`;

/** Every pictogram of the site by name. They stand beside a word, never alone. */
export const pictograms = {
  search: { fill: circle(13, 13, 9), line: `${circle(13, 13, 9)}M19.8 19.8 28 28` },
  bookmark: { fill: 'M8 4h16v24l-8-6.5L8 28z', line: 'M8 4h16v24l-8-6.5L8 28z' },
  buddy: {
    fill: `${circle(21.6, 13, 4)}${leftOver(14.1, 27, 7.4)}`,
    line:
      `${circle(11, 9.2, 4.6)}M3.2 25.4v-.6a8 8 0 0 1 8.4-7.6${circle(21.6, 13, 4)}` +
      leftOver(14.1, 27, 7.4),
  },
  help: {
    fill: disc,
    line: `${disc}M12.2 12.7a3.8 3.8 0 1 1 5.7 3.3c-1.3.8-1.9 1.5-1.9 3${dot(16, 22.9)}`,
  },
  place: {
    fill: circle(16, 13, 3.6),
    line:
      'M16 28.7c-5.3-5.7-9.4-10.3-9.4-15.5a9.4 9.4 0 0 1 18.8 0c0 5.2-4.1 9.8-9.4 15.5z' +
      circle(16, 13, 3.6),
  },
  calendar: {
    fill: 'M18 18h6v6h-6z',
    line: `${box(4, 6, 24, 22)}M4 13h24M10.5 3.5v5M21.5 3.5v5`,
  },
  clock: { fill: 'M16 16V3.5A12.5 12.5 0 0 1 28.5 16z', line: `${disc}M16 8.5V16h6` },
  price: { fill: disc, line: `${disc}M21 11.2a6.4 6.4 0 1 0 0 9.6M8.8 14.3h8.7M8.8 17.7h7.7` },
  talk: {
    fill: 'M21 12h5a3 3 0 0 1 3 3v6.5a3 3 0 0 1-3 3h-1v4l-4.5-4H16a3 3 0 0 1-3-3v-4h5a3 3 0 0 0 3-3z',
    line:
      'M6 4.5h12a3 3 0 0 1 3 3v7a3 3 0 0 1-3 3h-6.2L7.5 21.5v-4H6a3 3 0 0 1-3-3v-7a3 3 0 0 1 3-3z' +
      'M21 12h5a3 3 0 0 1 3 3v6.5a3 3 0 0 1-3 3h-1v4l-4.5-4H16a3 3 0 0 1-3-3v-4',
  },
  people: {
    fill: leftOver(8.4, 27.5, 7.6),
    line:
      `${circle(16, 14, 4.2)}${leftOver(8.4, 27.5, 7.6)}${circle(6.8, 8.6, 3.1)}${circle(25.2, 8.6, 3.1)}` +
      'M3 19.5c.5-2.5 2-4.2 4.4-4.6M29 19.5c-.5-2.5-2-4.2-4.4-4.6',
  },
  friends: {
    fill: 'M16 11.6c-2.9-1.9-4.8-3.4-4.8-5.5a2.5 2.5 0 0 1 4.8-1 2.5 2.5 0 0 1 4.8 1c0 2.1-1.9 3.6-4.8 5.5z',
    line:
      'M16 11.6c-2.9-1.9-4.8-3.4-4.8-5.5a2.5 2.5 0 0 1 4.8-1 2.5 2.5 0 0 1 4.8 1c0 2.1-1.9 3.6-4.8 5.5z' +
      `${circle(8.7, 16.3, 3.2)}${leftOver(3.2, 27.6, 5.5)}${circle(23.3, 16.3, 3.2)}` +
      leftOver(17.8, 27.6, 5.5),
  },
  book: {
    fill: 'M16 8.5c3-2 7.4-3 12.4-3v19c-5 0-9.4 1-12.4 3z',
    line: 'M16 8.5c-3-2-7.4-3-12.4-3v19c5 0 9.4 1 12.4 3 3-2 7.4-3 12.4-3v-19c-5 0-9.4 1-12.4 3zv19',
    mirrored: true,
  },
  volunteer: {
    fill: leftOver(4, 27.5, 8.2),
    line: `${circle(12.2, 11.2, 4.6)}${leftOver(4, 27.5, 8.2)}M25 4.3v8M21 8.3h8`,
  },
  work: {
    fill: 'M3.5 17h25v7a3 3 0 0 1-3 3h-19a3 3 0 0 1-3-3z',
    line:
      `${box(3.5, 9.5, 25, 17.5)}M11.5 9.5v-2A2.5 2.5 0 0 1 14 5h4a2.5 2.5 0 0 1 2.5 2.5v2M3.5 17` +
      'h25M16 15.5v3',
  },
  phone: {
    line:
      'M7.6 4.2h3.2a1.6 1.6 0 0 1 1.5 1.1l1.3 4.2a1.6 1.6 0 0 1-.5 1.7l-2 1.7a15.5 15.5 0 0 0 8 8' +
      'l1.7-2a1.6 1.6 0 0 1 1.7-.5l4.2 1.3a1.6 1.6 0 0 1 1.1 1.5v3.2a3.6 3.6 0 0 1-3.6 3.6' +
      'A20.2 20.2 0 0 1 4 7.8a3.6 3.6 0 0 1 3.6-3.6z',
  },
  mail: { fill: 'M4.5 8h23L16 18z', line: `${box(3.5, 7, 25, 18.5)}M4.5 8.5 16 18l11.5-9.5` },
  door: {
    fill: 'M9 28V3.6l10 3V28z',
    line: `M9 28V3.6l10 3V28M19 6.6h4.5V28M3.5 28h25${dot(15.3, 17)}`,
    mirrored: true,
  },
  'sign-up': {
    fill: 'M16.5 28H8a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3h13a3 3 0 0 1 3 3v8.5L16.5 23z',
    line:
      'M14 28H8a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3h13a3 3 0 0 1 3 3v5.5M10 11h9M10 16.5h5' +
      'M26.2 16.2l2.9 2.9-8 8-4 1.1 1.1-4z',
    mirrored: true,
  },
  children: {
    fill: `${circle(23.4, 17.6, 2.9)}${leftOver(18, 27.6, 5.4)}`,
    line:
      `${circle(12, 8.8, 4.8)}M14 27.6H3.4v-.8a8.6 8.6 0 0 1 13.9-6.7` +
      `${circle(23.4, 17.6, 2.9)}${leftOver(18, 27.6, 5.4)}`,
  },
  wheelchair: {
    fill: circle(12.6, 21.8, 6.7),
    line: `${circle(13.4, 5.8, 2.7)}M13.4 11.5v8.3h7.6l3.2 6.2 3-1.3M13.4 15.3h6.6M10 15.7a6.7 6.7 0 1 0 9 8`,
  },
  online: { fill: box(6, 6, 20, 15, 2), line: `${box(6, 6, 20, 15, 2)}M3 26h26` },
  appointment: {
    fill:
      'M19.5 16.5h7A2.5 2.5 0 0 1 29 19v3.5a2.5 2.5 0 0 1-2.5 2.5h-2l-3 3.5V25h-2' +
      'a2.5 2.5 0 0 1-2.5-2.5V19a2.5 2.5 0 0 1 2.5-2.5z',
    line:
      'M13 27H7a3 3 0 0 1-3-3V9a3 3 0 0 1 3-3h17a3 3 0 0 1 3 3v3.5H4M10 3.5v5M21 3.5v5' +
      'M19.5 16.5h7A2.5 2.5 0 0 1 29 19v3.5a2.5 2.5 0 0 1-2.5 2.5h-2l-3 3.5V25h-2' +
      'a2.5 2.5 0 0 1-2.5-2.5V19a2.5 2.5 0 0 1 2.5-2.5z',
  },
  bus: {
    fill: 'M5 10h22v7.5H5z',
    line: `${box(5, 4, 22, 20.5, 4)}M5 10h22M5 17.5h22M9 24.5V28M23 24.5V28${dot(10.5, 21)}${dot(21.5, 21)}`,
  },
  print: {
    fill: box(9, 18.5, 14, 9.5, 1),
    line:
      'M9 11V4h14v7M9 23H6.5a3 3 0 0 1-3-3v-6a3 3 0 0 1 3-3h19a3 3 0 0 1 3 3v6a3 3 0 0 1-3 3H23' +
      box(9, 18.5, 14, 9.5, 1),
  },
  code: {
    fill: 'M7 7h3v3H7zM22 7h3v3h-3zM7 22h3v3H7z',
    line:
      `${box(4, 4, 9, 9, 2)}${box(19, 4, 9, 9, 2)}${box(4, 19, 9, 9, 2)}` +
      `${dot(19, 19)}${dot(28, 19)}${dot(24, 28)}M24 19v4.5M19 24v4M28 24v4`,
  },
  share: {
    fill: circle(23.8, 7.4, 4),
    line:
      `${circle(8, 16, 4.2)}${circle(23.8, 7.4, 4)}${circle(23.8, 24.6, 4)}M11.7 14l8.6-4.7` +
      'M11.7 18l8.6 4.7',
  },
  'read-aloud': {
    fill: 'M4 12.5h5l7-6v19l-7-6H4z',
    line: 'M4 12.5h5l7-6v19l-7-6H4zM20.5 12a6 6 0 0 1 0 8M24.2 8.5a11 11 0 0 1 0 15',
  },
  morning: {
    fill: leftOver(9, 24, 7),
    line: 'M3 24h26M9 24a7 7 0 0 1 14 0M16 8.5V12M6.9 13.2l2 2M25.1 13.2l-2 2',
  },
  afternoon: {
    fill: circle(16, 16, 5.4),
    line:
      `${circle(16, 16, 5.4)}M16 3.5v2.6M16 25.9v2.6M3.5 16h2.6M25.9 16h2.6` +
      'M7.2 7.2 9 9M23 23l1.8 1.8M24.8 7.2 23 9M9 23l-1.8 1.8',
  },
  evening: {
    fill: 'M27 19.5A12 12 0 1 1 13 4.7a9.8 9.8 0 0 0 14 14.8z',
    line: 'M27 19.5A12 12 0 1 1 13 4.7a9.8 9.8 0 0 0 14 14.8z',
  },
  filters: {
    fill: `${circle(12.5, 7.5, 3.3)}${circle(20.5, 16, 3.3)}${circle(11.5, 24.5, 3.3)}`,
    line:
      `M3.5 7.5h5.7M15.8 7.5h12.7M3.5 16h13.7M23.8 16h4.7M3.5 24.5h4.7M14.8 24.5h13.7` +
      `${circle(12.5, 7.5, 3.3)}${circle(20.5, 16, 3.3)}${circle(11.5, 24.5, 3.3)}`,
  },
  close: { line: 'M7.5 7.5l17 17M24.5 7.5l-17 17' },
  check: { line: 'M5.5 17.5l7 7L26.5 8' },
  arrow: { line: 'M4 16h23.5M18.5 7l9 9-9 9', mirrored: true },
  back: { line: 'M28 16H4.5M13.5 7l-9 9 9 9', mirrored: true },
  chevron: { line: 'M12 7l9 9-9 9', mirrored: true },
  open: { line: 'M7 12l9 9 9-9' },
  warning: { fill: 'M16 4.5 28.8 27H3.2z', line: `M16 4.5 28.8 27H3.2zM16 13v6${dot(16, 23)}` },
  info: { fill: disc, line: `${disc}M16 15v7.5${dot(16, 9.8)}` },
  edit: {
    fill: 'M22.3 4.8l4.9 4.9-16.7 16.6-6.3 1.5 1.5-6.3z',
    line: 'M22.3 4.8l4.9 4.9-16.7 16.6-6.3 1.5 1.5-6.3zM18.8 8.3l4.9 4.9',
    mirrored: true,
  },
  view: {
    fill: circle(16, 16, 4),
    line: `M3 16c3.5-6 8-9 13-9s9.5 3 13 9c-3.5 6-8 9-13 9s-9.5-3-13-9z${circle(16, 16, 4)}`,
  },
  report: {
    fill: 'M7 4.5h18a3 3 0 0 1 3 3V19a3 3 0 0 1-3 3H15l-6.5 6v-6H7a3 3 0 0 1-3-3V7.5a3 3 0 0 1 3-3z',
    line:
      'M7 4.5h18a3 3 0 0 1 3 3V19a3 3 0 0 1-3 3H15l-6.5 6v-6H7a3 3 0 0 1-3-3V7.5a3 3 0 0 1 3-3z' +
      `M16 9v4.5${dot(16, 17.6)}`,
  },
  language: { line: `${disc}M3.5 16h25M16 3.5c-7.2 7.3-7.2 17.7 0 25 7.2-7.3 7.2-17.7 0-25z` },
  map: {
    fill: 'M12 5l8 3v19l-8-3z',
    line: 'M4 8l8-3 8 3 8-3v19l-8 3-8-3-8 3zM12 5v19M20 8v19',
  },
  list: {
    line: `${dot(4.5, 7.5)}${dot(4.5, 16)}${dot(4.5, 24.5)}M11 7.5h17.5M11 16h17.5M11 24.5h17.5`,
    mirrored: true,
  },
  ball: {
    fill: 'M16 10.4l5.3 3.9-2 6.2h-6.6l-2-6.2z',
    line:
      `${disc}M16 10.4l5.3 3.9-2 6.2h-6.6l-2-6.2zM16 10.4v-6.9M21.3 14.3l6.6-2.1M19.3 20.5l4.1 5.6` +
      'M12.7 20.5l-4.1 5.6M10.7 14.3l-6.6-2.1',
  },
  cooking: {
    fill: 'M7 14.5h18v8a4 4 0 0 1-4 4H11a4 4 0 0 1-4-4z',
    line:
      'M3 14.5h26M7 14.5v8a4 4 0 0 0 4 4h10a4 4 0 0 0 4-4v-8M12.5 4.5c-1.3 1.8 1.3 3.2 0 5' +
      'M19.5 4.5c-1.3 1.8 1.3 3.2 0 5',
  },
  nature: {
    fill: 'M7 22.7C3.8 12 12 4.3 27.7 4.3c.5 14.2-6 22.9-15.7 21.9-2.4-.3-4.2-1.5-5-3.5z',
    line:
      'M7 22.7C3.8 12 12 4.3 27.7 4.3c.5 14.2-6 22.9-15.7 21.9-2.4-.3-4.2-1.5-5-3.5zM4 28.5' +
      'C7.2 22 12 17 18.5 13.5',
  },
  creative: {
    fill: 'M12.8 17.6c-3.5-.3-5.5 1.7-5.8 4.7-.2 2-1.1 3.4-3 4.2 5 2.6 12 .9 12.7-5.2z',
    line:
      'M28.3 3.8c-4.8 2.2-11.5 8.4-14.5 13.2l3.2 3.4c4.8-3.2 10.2-11.5 11.3-16.6z' +
      'M12.8 17.6c-3.5-.3-5.5 1.7-5.8 4.7-.2 2-1.1 3.4-3 4.2 5 2.6 12 .9 12.7-5.2',
  },
  badge: {
    fill: box(6, 9, 20, 19),
    line: `M11.5 3.5 16 9l4.5-5.5${box(6, 9, 20, 19)}${circle(16, 16, 2.9)}M10.7 24.6a5.3 5.3 0 0 1 10.6 0`,
  },
  organisation: {
    fill: 'M12.5 28v-8h7v8z',
    line: `M5.5 28V11.5L16 4l10.5 7.5V28M3 28h26M12.5 28v-8h7v8${dot(12, 14.6)}${dot(20, 14.6)}`,
  },
  bag: {
    fill: 'M5.5 12h21l-1.8 15.5H7.3z',
    line: 'M5.5 12h21l-1.8 15.5H7.3zM11 12V9.5a5 5 0 0 1 10 0V12',
  },
  shield: {
    fill: 'M16 3.5l10.8 4v8c0 6-4.2 10.5-10.8 13-6.6-2.5-10.8-7-10.8-13v-8z',
    line: 'M16 3.5l10.8 4v8c0 6-4.2 10.5-10.8 13-6.6-2.5-10.8-7-10.8-13v-8zM10.8 15.8l3.9 3.9 6.6-7.5',
  },
  home: {
    fill: 'M12.5 28v-8.5h7V28z',
    line: 'M3.5 15.5 16 4.5l12.5 11M7 12.7V28h18V12.7M12.5 28v-8.5h7V28',
  },
  download: { line: 'M16 4v16.5M8.5 13l7.5 7.5 7.5-7.5M4 28h24' },
  undo: { line: 'M11 5l-6.7 6.5L11 18M4.5 11.5H20a7.5 7.5 0 0 1 0 15h-9', mirrored: true },
  figures: {
    fill: 'M13.5 28V12.5h5V28z',
    line: 'M3 28h26M6.5 28v-7.5h5V28M13.5 28V12.5h5V28M20.5 28V4.5h5V28',
  },
  plus: { line: 'M16 4.5v23M4.5 16h23' },
  account: { fill: leftOver(5.5, 28, 10.5), line: `${circle(16, 9, 5)}${leftOver(5.5, 28, 10.5)}` },
  culture: {
    fill: circle(23, 20.7, 4),
    line: `M12 24V7.5L27 4v16.7M12 13l15-3.5${circle(8, 24, 4)}${circle(23, 20.7, 4)}`,
  },
  family: {
    fill: `${circle(16, 18, 2.9)}${leftOver(10.5, 28, 5.5)}`,
    line:
      `${circle(8.3, 8.3, 4)}${circle(23.7, 8.3, 4)}${circle(16, 18, 2.9)}${leftOver(10.5, 28, 5.5)}` +
      'M3 25v-2.5a6.3 6.3 0 0 1 7.5-6.2M29 25v-2.5a6.3 6.3 0 0 0-7.5-6.2',
  },
  wellbeing: {
    fill:
      'M16 27.8C8.3 22.3 3.7 17.7 3.7 12A6.5 6.5 0 0 1 16 8.8 6.5 6.5 0 0 1 28.3 12' +
      'c0 5.7-4.6 10.3-12.3 15.8z',
    line:
      'M16 27.8C8.3 22.3 3.7 17.7 3.7 12A6.5 6.5 0 0 1 16 8.8 6.5 6.5 0 0 1 28.3 12' +
      'c0 5.7-4.6 10.3-12.3 15.8z',
  },
  education: {
    fill: box(3.5, 4.5, 25, 16.5, 2),
    line: `${box(3.5, 4.5, 25, 16.5, 2)}M9.5 28l2.5-7M22.5 28 20 21M9 10.5h8M9 15h13`,
  },
  digital: {
    fill: 'M8.5 8h15v14.5h-15z',
    line: `${box(8.5, 3.5, 15, 25)}M8.5 8h15M8.5 22.5h15${dot(16, 25.6)}`,
  },
  party: {
    fill: 'M5 20.5c2 2.6 5.3 2.6 7.3 0 2 2.6 5.4 2.6 7.4 0 2 2.6 5.3 2.6 7.3 0V28H5z',
    line:
      'M5 28V17a3 3 0 0 1 3-3h16a3 3 0 0 1 3 3v11M3 28h26M16 14V9.5M16 5.5V4' +
      'M5 20.5c2 2.6 5.3 2.6 7.3 0 2 2.6 5.4 2.6 7.4 0 2 2.6 5.3 2.6 7.3 0',
  },
  walk: {
    line:
      `${circle(18, 6, 2.8)}M17.5 12l-2.3 8 4.8 3.5 1.5 5.5M15.2 20l-1.7 4.5-4.5 4M17.5 12` +
      'l-5.5 2-2 5M17.5 12l3.5 4.5 4.5 1',
  },
  bike: {
    line:
      `${circle(8.3, 21, 5.3)}${circle(23.7, 21, 5.3)}M8.3 21l4.5-8.5h8L16 21H8.3M16 21l-5-11.5` +
      'M8.5 9.5h4.5M23.7 21 19.5 8H23.5',
    mirrored: true,
  },
  train: {
    fill: 'M7 10h18v6H7z',
    line:
      `${box(7, 3.5, 18, 20, 4)}M7 10h18M7 16h18M16 10v6M11 23.5 8.5 28.5M21 23.5l2.5 5` +
      `${dot(11.5, 19.8)}${dot(20.5, 19.8)}`,
  },
} as const satisfies Record<string, Pictogram>;

/** The name of a pictogram. */
export type PictogramName = keyof typeof pictograms;

/** The colours a filled part may have: a table colour, or yellow on what is chosen or current. */
export type PictogramTint = 'perzik' | 'salie' | 'lucht' | 'lila' | 'zand' | 'you';

/** The drawing of each kind (design §2, Kinds). */
export const kindPictograms = {
  oefenkans: 'talk',
  ontmoeting: 'people',
  'vrije-tijd': 'ball',
  vrijwilligerswerk: 'volunteer',
  kennismakingsstage: 'badge',
  buddywerking: 'buddy',
} as const satisfies Record<string, PictogramName>;

/** The drawing of each goal (product §3). */
export const goalPictograms = {
  'nederlands-oefenen': 'talk',
  'mensen-leren-kennen': 'people',
  'vrienden-maken': 'friends',
  'iets-leren': 'book',
  'vrijwilliger-worden': 'volunteer',
  'werk-voorbereiden': 'work',
} as const satisfies Record<string, PictogramName>;

/** The colour of the filled part of each goal's tile. */
export const goalTints = {
  'nederlands-oefenen': 'lila',
  'mensen-leren-kennen': 'salie',
  'vrienden-maken': 'lucht',
  'iets-leren': 'lila',
  'vrijwilliger-worden': 'zand',
  'werk-voorbereiden': 'salie',
} as const satisfies Record<keyof typeof goalPictograms, PictogramTint>;

/** The drawing of each theme (product §3, design §5). */
export const themePictograms = {
  taal: 'talk',
  sport: 'ball',
  cultuur: 'culture',
  natuur: 'nature',
  koken: 'cooking',
  gezin: 'family',
  welzijn: 'wellbeing',
  onderwijs: 'education',
  werk: 'work',
  digitaal: 'digital',
  creatief: 'creative',
  feest: 'party',
} as const satisfies Record<string, PictogramName>;
