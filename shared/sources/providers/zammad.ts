/**
 * Zammad: a trigger that calls a webhook for every article a customer writes.
 * https://admin-docs.zammad.org/en/latest/manage/webhook/payload.html
 *
 * An article is plain text or HTML, as its content type says. What an agent wrote down of a call has the customer as
 * its sender too.
 */
import type {
  Conversion,
  Reading,
  SourceDefinition,
  Test,
} from '../../domain/source-definition.ts';
import { hubSignature } from '../auth/presets.ts';

const article = (as: Conversion, when: readonly Test[] = []): Reading => ({
  when: [
    { at: '$.article.sender', in: ['Customer', 'Agent', 'System'] },
    { at: '$.article.internal', in: ['true', 'false'] },
    ...when,
  ],
  ignore: [
    { at: '$.article.internal', in: ['true'], because: 'an internal note' },
    { at: '$.article.sender', in: ['Agent'], because: 'an agent wrote it' },
    { at: '$.article.sender', in: ['System'], because: 'the system wrote it' },
  ],
  map: {
    externalId: '$.article.id',
    thread: '$.ticket.number',
    title: '$.ticket.title',
    text: { at: '$.article.body', as },
    author: {
      id: '$.ticket.customer.id',
      name: { join: ['$.ticket.customer.firstname', '$.ticket.customer.lastname'] },
      email: '$.ticket.customer.email',
    },
    saidAt: { at: '$.article.created_at', as: 'iso' },
    revisedAt: { at: '$.article.updated_at', as: 'iso' },
  },
});

export const zammad: SourceDefinition = {
  kind: 'helpdesk',
  auth: {
    scheme: 'any',
    of: [hubSignature('x-hub-signature', 'sha1'), { scheme: 'shared-secret', in: 'bearer' }],
  },
  readings: [
    article('text', [{ at: '$.article.content_type', in: ['text/plain'] }]),
    article('html'),
  ],
};
