import type { Try } from './pages/home.ts';

/** The same three for the terminal and the first page. */
export const thingsToTry = (url: string): readonly Try[] => [
  { text: 'Read the digests that were sent', page: `${url}/mailbox` },
  {
    text: 'Say something as a customer, and find it on a desk',
    command: 'npm run earful -- send app-reviews --rating 1 "I was charged twice"',
    page: `${url}/desks`,
  },
  { text: 'Move the clock to the next digest, and see it arrive', page: `${url}/clock` },
];
