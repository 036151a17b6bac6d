/** What a sender may send as our own JSON, and what it gets back. docs/sources.md explains each member. */
import { maxTextLength, maxTitleLength } from '../../shared/domain/feedback.ts';

const text = { type: 'string' };
const time = { type: 'string', format: 'date-time' };

export const deliverySchema = {
  description: 'Our own JSON, for sources of the type standard; every other type sends its own.',
  type: 'object',
  required: ['type', 'data'],
  properties: {
    type: { enum: ['feedback.created', 'feedback.updated', 'feedback.deleted'] },
    timestamp: { ...time, description: 'When this version was written.' },
    data: {
      type: 'object',
      description: 'One of body, title, rating and answers is needed.',
      properties: {
        externalId: { ...text, maxLength: 256 },
        threadId: { ...text, maxLength: 256 },
        externalUrl: { ...text, format: 'uri', pattern: '^https:' },
        title: { ...text, description: `At most ${maxTitleLength} characters are kept.` },
        body: { ...text, description: `At most ${maxTextLength} characters are kept.` },
        answers: {
          type: 'array',
          items: { type: 'object', properties: { question: text, answer: text } },
        },
        rating: {
          type: 'object',
          required: ['value', 'min', 'max'],
          properties: {
            value: { type: 'number' },
            min: { type: 'number' },
            max: { type: 'number' },
          },
        },
        author: {
          type: 'object',
          properties: { id: text, name: text, handle: text, email: text },
        },
        language: { ...text, description: 'BCP 47' },
        occurredAt: { ...time, description: 'When the customer said it.' },
      },
    },
  },
};

export const takenSchema = {
  type: 'object',
  required: ['status'],
  properties: {
    status: { enum: ['accepted', 'ignored'] },
    receiptId: { ...text, format: 'uuid', description: 'Leads through our logs to the item.' },
    quarantined: { ...text, description: 'Kept, and why it could not be read.' },
    because: { ...text, description: 'Why it is no feedback.' },
  },
};
