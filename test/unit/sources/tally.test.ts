import { describe, expect, test } from 'vitest';
import { tally } from '../../../shared/sources/providers/tally.ts';
import delivery from '../../fixtures/tally/response.json' with { type: 'json' };
import { translated } from '../../support/translated.ts';

const withFields = (fields: unknown) =>
  translated(tally, { ...delivery, data: { ...delivery.data, fields } });

describe('Tally responses', () => {
  test('options are told in their words, and files and hidden fields are no answers', () => {
    expect(translated(tally, delivery)).toEqual({
      kind: 'feedback',
      items: [
        {
          source: 'a-source',
          trust: 'verified',
          externalId: 'ta-1',
          text: 'They lost my saddle.',
          rating: { value: 2, min: 1, max: 5 },
          answers: [
            { question: 'How was the workshop?', answer: '2' },
            { question: 'What was repaired?', answer: 'Brakes, Chain' },
            { question: 'Where?', answer: 'Harbour' },
          ],
          author: { id: 'who-1', name: 'Noor A.', email: 'noor@mail.example' },
          saidAt: '2026-11-20T10:00:00.000Z',
        },
      ],
      deleted: [],
      ignored: [],
    });
  });

  test('a name is who said it, and not what was said', () => {
    const translation = withFields([
      { label: 'Full Name', type: 'INPUT_TEXT', value: 'Noor A.' },
      { label: 'What shall we do better?', type: 'INPUT_TEXT', value: 'Answer the phone' },
    ]);

    expect(translation).toMatchObject({
      items: [{ text: 'Answer the phone', author: { name: 'Noor A.' } }],
    });
  });

  test('a score alone is a rating, even as text', () => {
    const translation = withFields([{ label: 'Would you…?', type: 'LINEAR_SCALE', value: '8' }]);

    expect(translation).toMatchObject({
      items: [{ text: '', rating: { value: 8, min: 0, max: 10 } }],
    });
    expect(translation).not.toHaveProperty('items.0.answers');
  });

  test('a form that was sent empty is not feedback', () => {
    expect(withFields([{ label: 'What happened?', type: 'TEXTAREA', value: null }])).toEqual({
      kind: 'ignored',
      because: 'nothing in it was answered',
    });
  });

  test('another event is not feedback', () => {
    expect(translated(tally, { ...delivery, eventType: 'FORM_DELETED' })).toMatchObject({
      kind: 'ignored',
    });
  });

  test('without its list of fields it cannot be read', () => {
    expect(() => withFields(undefined)).toThrow('$.data.fields');
  });
});
