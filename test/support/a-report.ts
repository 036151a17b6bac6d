import type { TrainingReport } from '../../shared/domain/training.ts';

const nothing = { right: 0, wrong: 0, asked: 0 };
const compared = { items: 0, before: nothing, after: nothing };

/** A report of a training that went well; say only what the test is about. */
export const aReport = (about: Partial<TrainingReport> = {}): TrainingReport => ({
  trainedAt: '2026-11-24T03:00:00.000Z',
  lessons: 'l1',
  examples: { app: 12, payments: 20 },
  backlog: 0,
  quality: { examples: 32, accuracy: 0.9, coverage: 0.8, precision: 0.96, calibrationError: 0.03 },
  gate: { heldBack: compared, corrections: compared, live: true, because: 'not worse' },
  misroutes: { rows: [], asked: 0 },
  ...about,
});
