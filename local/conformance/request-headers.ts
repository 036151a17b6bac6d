/** The headers that a saved payload came with, where they say what it is: told by its file's name and its content. */
import type { Headers } from '../../shared/sources/adapter.ts';

type Saved = {
  /** The file's name up to its first dot, e.g. `issues` of `issues.opened.json`. */
  readonly event: string;
  /** The whole name, without its ending. */
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
};

/** By the provider's type. Every other provider says in the body what it sends. */
const headersOf: Readonly<Record<string, (saved: Saved) => Headers>> = {
  // https://docs.github.com/en/webhooks/webhook-events-and-payloads
  github: ({ event }) => ({ 'x-github-event': event }),
  // https://docs.gitlab.com/user/project/integrations/webhook_events/ — a confidential issue has only this header to tell.
  gitlab: ({ name, body }) => {
    const kind = words(String(body['object_kind'] ?? name));
    const isConfidential = /confidential/.test(`${name} ${body['event_type']}`);
    return { 'x-gitlab-event': `${isConfidential ? 'Confidential ' : ''}${kind} Hook` };
  },
  // https://developer.helpscout.com/webhooks/
  'help-scout': ({ event }) => ({ 'x-helpscout-event': helpScoutEvents[event] ?? event }),
  // https://shopify.dev/docs/api/webhooks
  shopify: ({ name }) => ({ 'x-shopify-topic': name.split('.').slice(-2).join('/') }),
  // https://docs.sentry.io/organization/integrations/integration-platform/webhooks/
  sentry: ({ event }) => ({ 'sentry-hook-resource': event }),
  // https://meta.discourse.org/t/configure-webhooks-that-trigger-on-discourse-events/49045
  discourse: ({ event, body }) => ({
    'x-discourse-event': event,
    'x-discourse-event-type': Object.keys(body)[0] ?? '',
  }),
  // https://linear.app/developers/webhooks
  linear: ({ event }) => ({ 'linear-event': words(event) }),
};

const helpScoutEvents: Readonly<Record<string, string>> = {
  conversation: 'convo.created',
  rating: 'satisfaction.ratings',
  satisfaction: 'satisfaction.ratings',
};

/** `merge_request` → `Merge Request`. */
const words = (name: string): string =>
  name
    .split(/[_-]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

export function requestHeaders(
  type: string,
  file: string,
  body: Readonly<Record<string, unknown>>,
): Headers {
  const name = file.replace(/\.[^.]+$/, '');
  const [event = name] = name.split('.');
  return headersOf[type]?.({ event, name, body }) ?? {};
}
