/**
 * The text of a Slack message: links as their label, mentions by name, `&` and angle brackets as written.
 * https://docs.slack.dev/messaging/formatting-message-text
 */
export const mrkdwnText = (text: string): string =>
  text
    .replace(/<([^<>]+)>/g, (_, inner: string) => shown(inner))
    .replace(/&(amp|lt|gt);/g, (_, name: keyof typeof entities) => entities[name]);

const entities = { amp: '&', lt: '<', gt: '>' } as const;

/** `https://…|label`, `@U1|name`, `#C1|name`, `!here`; the part after the bar may be missing. */
function shown(inner: string): string {
  const bar = inner.indexOf('|');
  const target = bar === -1 ? inner : inner.slice(0, bar);
  const label = bar === -1 ? '' : inner.slice(bar + 1);
  const [sign = ''] = target;
  if (sign === '!') return label || `@${target.slice(1)}`;
  if (label === '') return target;
  return sign === '@' || sign === '#' ? `${sign}${label}` : label;
}
