/** The whole numbers from `min` to `max`, as tests compare them: a rating elsewhere is on another scale. */
export const stepsOf = (min: number, max: number): readonly string[] =>
  Array.from({ length: max - min + 1 }, (_, step) => String(min + step));
