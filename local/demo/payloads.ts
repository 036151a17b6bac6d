/** What somebody told, as the webhook its source would send. */
import type { SourceType } from '../../shared/domain/company.ts';
import type { Payload } from '../sign.ts';
import type { Told } from './story.ts';

/** One thing somebody said. */
export type Saying = Pick<Told, 'title' | 'text' | 'rating' | 'who' | 'language'> & {
  readonly source: string;
};

export type Said = {
  readonly told: Saying;
  readonly at: Date;
  /** What its ids are made from; no other said thing has it. */
  readonly key: string;
  /** The key of the issue it is a comment on. */
  readonly about?: string;
};

/** The feedback's own id at its source. */
export const externalIdOf = ({ key }: Pick<Said, 'key'>): string => `demo-${key}`;

/** The demo's sources are on GitHub or send our own JSON. */
export const payloadOf = (type: SourceType, said: Said): Payload =>
  type === 'github' ? github(said) : standard(said);

function standard(said: Said): Payload {
  const { told, at } = said;
  const { text, title, rating, language } = told;
  const data = {
    externalId: externalIdOf(said),
    title,
    body: text,
    ...(rating !== undefined && { rating: { value: rating, ...scaleOf(told) } }),
    author: told.who,
    language,
    occurredAt: at.toISOString(),
  };
  const body = { type: 'feedback.created', timestamp: at.toISOString(), data };
  return { id: `msg_${said.key}`, body: JSON.stringify(body) };
}

/** Surveys ask how likely it is to be recommended; everybody else gives stars. */
const scaleOf = ({ source }: Saying) =>
  source === 'survey' ? { min: 0, max: 10 } : { min: 1, max: 5 };

/** https://docs.github.com/en/webhooks/webhook-events-and-payloads#issues and #issue_comment */
function github(said: Said): Payload {
  const { told, at, key, about } = said;
  const url = `https://github.com/demo/app/issues/${about ?? key}`;
  const login = told.who?.handle ?? 'ghost';
  const post = {
    node_id: externalIdOf(said),
    html_url: about === undefined ? url : `${url}#issuecomment-${key}`,
    body: told.text,
    user: { login, node_id: `U_${login}`, type: 'User' },
    created_at: at.toISOString(),
    updated_at: at.toISOString(),
  };
  const { title = '' } = told;
  const body =
    about === undefined
      ? { action: 'opened', issue: { ...post, title } }
      : { action: 'created', issue: { title }, comment: post };
  const event = about === undefined ? 'issues' : 'issue_comment';
  return { id: `demo-${key}`, event, body: JSON.stringify(body) };
}
