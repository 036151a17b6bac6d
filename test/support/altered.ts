/**
 * A copy of a payload with other values at these paths, such as `{ 'issue.user.type': 'Bot' }`. What is undefined is
 * left out once the copy is JSON.
 */
export const altered = (payload: unknown, changes: Readonly<Record<string, unknown>>): unknown =>
  Object.entries(changes).reduce(
    (copy, [path, value]) => withValue(copy, path.split('.'), value),
    payload,
  );

function withValue(payload: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const members = payload as Readonly<Record<string, unknown>> | undefined;
  return { ...members, [key]: withValue(members?.[key], rest, value) };
}
