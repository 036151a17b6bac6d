/** Every colour of the mail, for light and dark. Checked by a test: text at least 4.5:1 on its ground, bars 3:1. */
export type Palette = {
  readonly page: string;
  readonly card: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly link: string;
  readonly good: string;
  readonly bad: string;
  readonly bar: string;
  /** The thin bar: the period before. */
  readonly before: string;
  /** With `bar`, the four steps of "time to answer", fast to slow. */
  readonly second: string;
  readonly third: string;
  readonly fourth: string;
  /** Text on `bar`, for the button. */
  readonly onBar: string;
};

export const light: Palette = {
  page: '#eceeeb',
  card: '#ffffff',
  ink: '#17211c',
  muted: '#55615b',
  line: '#dde3df',
  link: '#0b5d4b',
  good: '#0b6b3a',
  bad: '#b3261e',
  bar: '#0b5d4b',
  before: '#87968f',
  second: '#559684',
  third: '#b5812f',
  fourth: '#c4564c',
  onBar: '#ffffff',
};

export const dark: Palette = {
  page: '#0f1311',
  card: '#181e1b',
  ink: '#eef2ef',
  muted: '#a9b5af',
  line: '#2e3833',
  link: '#6fd6b6',
  good: '#7fdca4',
  bad: '#ff9a8f',
  bar: '#4fc3a1',
  before: '#7b8a83',
  second: '#3a8f78',
  third: '#a07a3e',
  fourth: '#c0645b',
  onBar: '#0f1311',
};
