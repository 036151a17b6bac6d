import { deliver } from '../../functions/route/deliver.ts';
import type { Outcome } from '../../functions/route/outcome.ts';
import { storing } from '../../functions/route/store-feedback.ts';
import { type Delivery, writeMessage } from '../../shared/contract/messages.ts';
import type { Company } from '../../shared/domain/company.ts';
import { sourceId } from '../../shared/domain/ids.ts';
import type { SourceEvent } from '../../shared/domain/source-health.ts';
import { type Router, router } from '../../shared/routing/router.ts';
import { escalations } from '../../shared/store/escalations.ts';
import { itemTexts } from '../../shared/store/item-texts.ts';
import { items } from '../../shared/store/items.ts';
import { models } from '../../shared/store/models.ts';
import { sightings } from '../../shared/store/sightings.ts';
import type { Table } from '../../shared/store/table.ts';
import { aCompany } from './a-company.ts';

type About = { readonly company?: Company; readonly router?: Router };

/** The step of `route` on this table, at noon on Monday, 23 November 2026, and what becomes of what it is given. */
export function aRoute(table: Table, { company = aCompany(), router: ours }: About = {}) {
  const outcomes: Outcome[] = [];
  const parked: string[] = [];
  const events: SourceEvent[] = [];
  const now = () => new Date('2026-11-23T12:00:00.000Z');
  const report = (outcome: Outcome) => outcomes.push(outcome);
  const step = deliver({
    company,
    storing: storing({
      company,
      items: items(table),
      texts: itemTexts(table),
      router: async () => ours ?? router(company),
      sightings: sightings(table),
      escalations: escalations(table),
      forget: models(table).forget,
      personKey: async () => 'k'.repeat(32),
      report,
      now,
    }),
    quarantine: { park: async (_, because) => void parked.push(because) },
    notes: () => true,
    health: { note: async (_, event) => void events.push(event) },
    report,
    now,
  });
  return { step, outcomes, parked, events };
}

/** A message with a payload of the help desk, received a minute before noon. */
export function aDelivery(payload: unknown, about: Partial<Delivery> = {}): string {
  return writeMessage({
    v: 1,
    receiptId: '0b6f8d1e-7a53-4f6f-9c55-6a3c1b1f2d10',
    source: sourceId('help-desk'),
    receivedAt: '2026-11-23T11:59:00.000Z',
    headers: { 'content-type': 'application/json' },
    deliveryId: 'msg_1',
    body: Buffer.from(JSON.stringify(payload)).toString('base64'),
    ...about,
  });
}
