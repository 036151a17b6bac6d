import type { Company } from '../domain/company.ts';
import type { Concern, Urgency } from '../domain/urgency.ts';
import type { Said } from './rules.ts';

export type Floor = {
  readonly urgency: Urgency;
  readonly concern: Concern;
  /** E.g. `they may leave: “switching to”`. */
  readonly because: string;
};

/** What a feedback is urgent for, whoever it belongs to; where there are several reasons, the highest, then the worst. */
export const floorOf =
  (_company: Pick<Company, 'urgency' | 'sources'>) =>
  (_said: Said, _isVip: boolean): Floor | undefined =>
    undefined;
