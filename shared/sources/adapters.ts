import type { Source } from '../domain/company.ts';
import type { SourceDefinition } from '../domain/source-definition.ts';
import { InvalidInput } from '../errors.ts';
import { type Adapter, adapterOf } from './adapter.ts';
import { appfollow } from './providers/appfollow.ts';
import { asknicely } from './providers/asknicely.ts';
import { chatwoot } from './providers/chatwoot.ts';
import { delighted } from './providers/delighted.ts';
import { discord } from './providers/discord.ts';
import { discordCommand } from './providers/discord-command.ts';
import { discourse } from './providers/discourse.ts';
import { fider } from './providers/fider.ts';
import { formbricks } from './providers/formbricks.ts';
import { freshdesk } from './providers/freshdesk.ts';
import { github } from './providers/github.ts';
import { gitlab } from './providers/gitlab.ts';
import { helpScout } from './providers/help-scout.ts';
import { instagram } from './providers/instagram.ts';
import { intercom } from './providers/intercom.ts';
import { jira } from './providers/jira.ts';
import { linear } from './providers/linear.ts';
import { sentry } from './providers/sentry.ts';
import { shopify } from './providers/shopify.ts';
import { slack } from './providers/slack.ts';
import { standard } from './providers/standard.ts';
import { stripe } from './providers/stripe.ts';
import { survicate } from './providers/survicate.ts';
import { tally } from './providers/tally.ts';
import { telegram } from './providers/telegram.ts';
import { twilio } from './providers/twilio.ts';
import { typeform } from './providers/typeform.ts';
import { whatsapp } from './providers/whatsapp.ts';
import { zammad } from './providers/zammad.ts';
import { zendesk } from './providers/zendesk.ts';

/** The kinds of source that need no definition of the company's own, by the `type` that the company file gives. */
export const providers: Readonly<Record<string, SourceDefinition>> = {
  standard,
  appfollow,
  asknicely,
  chatwoot,
  delighted,
  discord,
  'discord-command': discordCommand,
  discourse,
  fider,
  formbricks,
  freshdesk,
  github,
  gitlab,
  'help-scout': helpScout,
  instagram,
  intercom,
  jira,
  linear,
  sentry,
  shopify,
  slack,
  stripe,
  survicate,
  tally,
  telegram,
  twilio,
  typeform,
  whatsapp,
  zammad,
  zendesk,
};

/** What `type` says for a source that brings its own definition. */
export const customType = 'custom';

/** What `type` says for a source that has an address for mail, and none for webhooks; see email/translate-mail.ts. */
export const emailType = 'email';

/** @throws {InvalidInput} when the source is of a type nobody knows */
export function definitionOf({
  type,
  definition,
}: Pick<Source, 'type' | 'definition'>): SourceDefinition {
  const found = definition ?? (Object.hasOwn(providers, type) ? providers[type] : undefined);
  if (found === undefined) throw new InvalidInput(`there is no type of source "${type}"`);
  return found;
}

/** Adapters are made once per source. */
const made = new Map<SourceDefinition, Adapter>();

/** @throws {InvalidInput} when the source is of a type nobody knows */
export function adapterFor(source: Pick<Source, 'type' | 'definition'>): Adapter {
  const definition = definitionOf(source);
  const adapter = made.get(definition) ?? adapterOf(definition);
  made.set(definition, adapter);
  return adapter;
}
