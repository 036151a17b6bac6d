/** What the desk pages need from the outside, and what every page knows about how it was opened. */
import type { Company, Recipient } from '../../shared/domain/company.ts';
import type { HttpRequest, HttpResponse } from '../../shared/edge/http-step.ts';
import type { Desks } from '../../shared/store/desks.ts';
import type { Items } from '../../shared/store/items.ts';
import type { Recipients } from '../../shared/store/recipients.ts';

export type Needs = {
  readonly company: Company;
  readonly items: Pick<Items, 'get'>;
  readonly desks: Pick<Desks, 'count' | 'waiting'>;
  readonly recipients: Recipients;
  /** The current key first. */
  readonly linkKeys: () => Promise<readonly string[]>;
  readonly now: () => Date;
};

/** Somebody opened a link that is genuine and has not ended. */
export type Visit = {
  readonly request: HttpRequest;
  /** An item's id or a desk, as the link says. */
  readonly subject: string;
  /** Whom the link was made for. */
  readonly recipient: Recipient;
  readonly expires: Date;
  readonly keys: readonly string[];
  readonly now: Date;
};

export type Answer = (needs: Needs, visit: Visit) => Promise<HttpResponse>;
