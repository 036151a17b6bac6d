/** Lets one thing of a name through, and the next only after the interval. In one function environment. */
export function atMostEvery(milliseconds: number): (name: string, now: Date) => boolean {
  const last = new Map<string, number>();
  return (name, now) => {
    const at = last.get(name);
    if (at !== undefined && Math.abs(now.getTime() - at) < milliseconds) return false;
    last.set(name, now.getTime());
    return true;
  };
}
