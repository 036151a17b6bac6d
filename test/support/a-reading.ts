import type { OwnerReading, Reading } from '../../shared/digests/reading.ts';
import { departmentId } from '../../shared/domain/ids.ts';
import { aCompany } from './a-company.ts';

export const anOwnerReading = (about: Partial<OwnerReading> = {}): OwnerReading => ({
  owner: departmentId('payments'),
  name: 'Payments',
  waiting: 0,
  overdue: 0,
  first: [],
  arrivals: [],
  closures: [],
  untold: [],
  ...about,
});

/** A daily window of Tuesday, 24 November 2026, 08:00 in Berlin. */
export const aReading = (about: Partial<Reading> = {}): Reading => ({
  company: aCompany(),
  slot: { start: '2026-11-23T07:00:00.000Z', end: '2026-11-24T07:00:00.000Z' },
  owners: [
    anOwnerReading(),
    anOwnerReading({ owner: departmentId('app'), name: 'App and website' }),
    anOwnerReading({ owner: 'triage', name: 'Triage' }),
  ],
  announced: new Set(),
  links: {
    item: (id) => `https://feedback.hollin.example/i/${id}`,
    desk: (desk) => `https://feedback.hollin.example/d/${desk}`,
    unsubscribe: 'https://feedback.hollin.example/u/x',
  },
  ...about,
});
