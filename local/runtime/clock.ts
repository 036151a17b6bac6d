/** A clock that can be moved. It runs on from where it is set, here and in every worker at once. */
export type Clock = {
  now(): Date;
  /** Sets it to an instant, past or future. */
  set(instant: Date): void;
  /** Back to real time. */
  reset(): void;
  /** How far it is ahead of real time, in milliseconds, where workers read it. */
  readonly shared: SharedArrayBuffer;
};

export function movableClock(): Clock {
  const shared = new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT);
  const offset = new BigInt64Array(shared);
  return {
    shared,
    now: () => new Date(Date.now() + Number(Atomics.load(offset, 0))),
    set: (instant) => void Atomics.store(offset, 0, BigInt(instant.getTime() - Date.now())),
    reset: () => void Atomics.store(offset, 0, 0n),
  };
}
