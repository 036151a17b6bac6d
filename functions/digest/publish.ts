import type { SendMail, SendOutcome } from '../../shared/contract/mail.ts';
import { readEditionRequest } from '../../shared/contract/messages.ts';
import { type EditionIn, nextStep, type Step } from '../../shared/domain/edition.ts';
import { InvalidInput } from '../../shared/errors.ts';
import type { Editions } from '../../shared/store/editions.ts';
import type { Outcome } from './outcome.ts';

type Needs = {
  readonly editions: Pick<Editions, 'get' | 'advance'>;
  /** Decides what a due edition says, and writes that down. */
  readonly freeze: (
    edition: EditionIn<'due'>,
  ) => Promise<EditionIn<'frozen'> | EditionIn<'skipped'>>;
  readonly mimeOf: (digest: EditionIn<'frozen'>['digest']) => Promise<Uint8Array>;
  readonly sendMail: SendMail;
  readonly report: (outcome: Outcome) => void;
  readonly now: () => Date;
  readonly newAttemptId: () => string;
};

/**
 * One request → one edition taken as far as it can go: composed, frozen, sent once. The ledger decides, not the
 * request: a request that comes twice finds the edition settled or in somebody's hands, and does nothing.
 *
 * Throws when the mail could not be handed over but certainly was not sent: the queue then tries again.
 */
export const publish =
  (needs: Needs) =>
  async (body: string): Promise<void> => {
    const { recipient, end } = readEditionRequest(body);
    const edition = await needs.editions.get(recipient, end);
    if (edition === undefined) {
      throw new InvalidInput(`the ledger has no edition for ${recipient} at ${end}`);
    }
    await take(nextStep(edition, needs.now()), needs);
  };

async function take(step: Step, needs: Needs): Promise<void> {
  switch (step.kind) {
    case 'compose': {
      const frozen = await needs.freeze(step.edition);
      if (!(await needs.editions.advance(step.edition, frozen))) return;
      if (frozen.state === 'frozen') return send(frozen, needs);
      return needs.report({ kind: 'skipped', recipient: frozen.recipient, end: frozen.slot.end });
    }
    case 'send':
      return send(step.edition, needs);
    case 'give up':
      return settle(
        step.edition,
        { kind: 'refused', because: 'its fate stayed unknown twice' },
        needs,
      );
    case 'nothing':
      return;
  }
}

async function send(
  edition: EditionIn<'frozen'> | EditionIn<'sending'>,
  needs: Needs,
): Promise<void> {
  const { digest, recipient, slot } = edition;
  const raw = await needs.mimeOf(digest);
  const sending: EditionIn<'sending'> = {
    ...edition,
    state: 'sending',
    attempts: edition.attempts + 1,
    attemptId: needs.newAttemptId(),
    attemptedAt: needs.now().toISOString(),
  };
  // The state changes first and the mail goes second: whoever dies in between leaves a doubt, never a silent double.
  if (!(await needs.editions.advance(edition, sending))) return;
  const tag = `${recipient}_${slot.end.replaceAll(/\D/g, '')}`;
  const outcome = await needs.sendMail({ raw, from: digest.from.email, to: digest.email, tag });
  await settle(sending, outcome, needs);
}

async function settle(
  sending: EditionIn<'sending'>,
  outcome: SendOutcome,
  { editions, report }: Needs,
): Promise<void> {
  const { recipient, slot, attempts } = sending;
  const about = { recipient, end: slot.end, attempts };
  switch (outcome.kind) {
    case 'sent':
      await editions.advance(sending, { ...sending, state: 'sent', messageId: outcome.messageId });
      return report({ kind: 'sent', ...about });
    case 'refused':
      await editions.advance(sending, { ...sending, state: 'failed', because: outcome.because });
      return report({ kind: 'failed', ...about, because: outcome.because });
    case 'later':
      await editions.advance(sending, { ...sending, state: 'frozen', attempts: attempts - 1 });
      throw new Error(`the mail was not taken: ${outcome.because}`);
    case 'unknown':
      return report({ kind: 'uncertain', ...about, because: outcome.because });
  }
}
