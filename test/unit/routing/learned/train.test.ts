import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packModel, readModel } from '../../../../shared/routing/learned/pack.ts';
import { predictor } from '../../../../shared/routing/learned/predict.ts';
import { train } from '../../../../shared/routing/learned/train.ts';
import { aboutTopics, wordsOfTopic } from '../../../support/tiny-corpus.ts';

const learn = (examples = aboutTopics()) => train({ examples, seeds: [], backlog: [] });
const trained = learn();
const predict = predictor(trained.model);
const best = (body: string) => predict({ body }).ranked[0]?.label;

describe('a trained model', () => {
  test.each([
    ['words it has seen', 'the courier lost my parcel', 'parcels'],
    ['endings it has not', 'refunding, invoiced, payments', 'money'],
    ['typing errors', 'the bateryy of the motr', 'repair'],
  ])('knows %s', (_, text, label) => {
    expect(best(text)).toBe(label);
  });

  test('learns scripts without spaces', () => {
    const texts = {
      money: ['返金してください', '返金はいつですか', '二重に返金'],
      app: ['アプリが落ちる', 'アプリの更新', 'アプリを開く'],
    };
    const examples = Object.entries(texts).flatMap(([label, bodies]) =>
      bodies.map((body) => ({ label, text: { body } })),
    );

    expect(predictor(learn(examples).model)({ body: '返金まだ' }).ranked[0]?.label).toBe('money');
  });

  test('reads a title as part of the text', () => {
    expect(predict({ title: 'Refund', body: 'please' }).ranked[0]?.label).toBe('money');
  });

  test('is sure of what it knows, and not of what is like nothing it has seen', () => {
    expect(predict({ body: 'my parcel and the courier are wrong' }).sure).toBe(true);
    expect(predict({ body: 'quelle belle journée au bord du lac' }).sure).toBe(false);
    expect(predict({ body: '' }).sure).toBe(false);
  });

  test('says of examples it has not seen how right and how sure it is', () => {
    expect(trained.quality).toMatchObject({ examples: aboutTopics().length });
    expect(trained.quality.accuracy).toBeGreaterThan(0.9);
    expect(trained.quality.precision).toBeGreaterThanOrEqual(0.95);
    expect(trained.outOfFold).toHaveLength(aboutTopics().length);
  });

  test('is never sure while hardly anything is known', () => {
    const { model, outOfFold } = learn(aboutTopics().slice(0, 19));

    expect(predictor(model)({ body: 'refund my invoice' }).sure).toBe(false);
    expect(outOfFold.every((label) => label === undefined)).toBe(true);
  });

  test('is the same, byte by byte, from the same lessons', () => {
    expect(packModel(learn().model)).toEqual(packModel(trained.model));
  });

  test('knows nothing of examples that are gone', () => {
    const gone = { label: 'money', text: { body: 'zwetschgenkuchen zwetschgenkuchen' } };
    const before = learn([...aboutTopics(), gone, gone]);
    const after = learn([...aboutTopics(), gone, gone].filter((example) => example !== gone));

    expect(packModel(before.model)).not.toEqual(packModel(after.model));
    expect(packModel(after.model)).toEqual(packModel(trained.model));
  });

  test('says with the probabilities of all labels no more than is sure', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.option(fc.string()), (body, title) => {
        const { ranked } = predict(title === null ? { body } : { title, body });
        const sum = ranked.reduce((total, { probability }) => total + probability, 0);
        expect(sum).toBeLessThanOrEqual(1 + 1e-9);
        expect(ranked.every(({ probability }) => probability >= 0)).toBe(true);
      }),
    );
  });
});

/** A text is clear that has so many words more of one topic than of any other. */
const tolerance = 2;

test('a new department leaves the order of the others as it was, where that was clear', () => {
  const labels = ['money', 'parcels', 'app'];
  const without = predictor(learn(aboutTopics(labels)).model);
  const some = (label: string, minLength: number) =>
    fc.subarray([...wordsOfTopic(label)], { minLength, maxLength: 6 });
  const text = fc.constantFrom(...labels).chain((label) =>
    fc
      .tuple(some(label, tolerance), fc.constantFrom(...labels), fc.nat())
      .chain(([own, other, seed]) =>
        some(other, 0).map((foreign) =>
          // Any order of the words, drawn by lot.
          [...own, ...foreign.slice(0, own.length - tolerance), 'please', 'wrong']
            .map((word, at) => ({ word, by: (seed * (at + 7)) % 101 }))
            .toSorted((a, b) => a.by - b.by)
            .map(({ word }) => word)
            .join(' '),
        ),
      ),
  );
  fc.assert(
    fc.property(text, (body) => {
      const others = predict({ body }).ranked.filter(({ label }) => label !== 'repair');
      expect(others[0]?.label).toBe(without({ body }).ranked[0]?.label);
    }),
  );
});

describe('with no examples at all', () => {
  const seeds = ['money', 'parcels'].map((label) => ({
    label,
    words: wordsOfTopic(label).slice(0, 3),
    examples: [],
  }));
  const backlog = aboutTopics(['money', 'parcels']).map(({ text }) => text);

  test('it learns from the words of the departments what else is said with them', () => {
    const { model } = train({ examples: [], seeds, backlog });

    expect(predictor(model)({ body: 'what about my card' }).ranked[0]?.label).toBe('money');
    expect(predictor(model)({ body: 'what about the tracking' }).ranked[0]?.label).toBe('parcels');
  });

  test('it routes nothing by itself: nobody has said yet that it is right', () => {
    const { model, quality } = train({ examples: [], seeds, backlog });

    expect(predictor(model)({ body: 'refund my invoice' }).sure).toBe(false);
    expect(quality.coverage).toBe(0);
  });
});

describe('a model as bytes', () => {
  const bytes = packModel(trained.model);

  test('says the same when it is read again', () => {
    const again = predictor(readModel(bytes));

    for (const { text } of aboutTopics()) expect(again(text)).toEqual(predict(text));
  });

  test('is refused where it is cut short, or not a model', () => {
    expect(() => readModel(bytes.subarray(0, bytes.length - 1))).toThrow(/cut short/);
    expect(() => readModel(Buffer.from('{"layout":99}\n'))).toThrow(/not a model of layout 1/);
    expect(() => readModel(Buffer.from('nonsense'))).toThrow(/not a model/);
    expect(() => readModel(new Uint8Array())).toThrow(/not a model/);
  });
});
