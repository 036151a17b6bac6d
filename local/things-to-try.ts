import type { Company } from '../shared/domain/company.ts';
import type { Try } from './pages/home.ts';

type Here = { readonly url: string; readonly company: Pick<Company, 'sources'> };

/** The same three for the terminal and the first page. */
export const thingsToTry = ({ url, company }: Here): readonly Try[] => [
  { text: 'Read the digests that were sent', page: `${url}/mailbox` },
  {
    text: 'Say something as a customer, and find it on a desk',
    page: `${url}/say`,
    command: `curl -d source=${company.sources[0]?.id} -d rating=1 -d 'text=I was charged twice' ${url}/say`,
  },
  {
    text: 'Move the clock to the next digest, and see it arrive',
    page: `${url}/clock`,
    command: `curl -d move=digest ${url}/clock`,
  },
];
