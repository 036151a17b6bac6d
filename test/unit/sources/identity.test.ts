import { describe, expect, test } from 'vitest';
import { sourceId } from '../../../shared/domain/ids.ts';
import { idOfItem, idOfPart, personOf } from '../../../shared/sources/identity.ts';

const survey = sourceId('survey');
const key = 'k'.repeat(32);
const item = idOfItem(survey, '1');
const person = (author: object, at = survey) => personOf(author, at, item, key);

describe('ids', () => {
  test('are 26 characters that stay the same for ever', () => {
    // Written down once: a change of these makes every item arrive a second time.
    expect(idOfItem(survey, '1')).toMatchInlineSnapshot(`"t5a0m3cvh651vem74g0al2hiel"`);
    expect(idOfPart(survey, 'msg_1', 0)).toMatchInlineSnapshot(`"600mkm07vdk1evijggarjlsbhr"`);
  });

  test('differ by source, by kind and by where one part ends and the next begins', () => {
    const ids = [
      idOfItem(survey, '1'),
      idOfItem(sourceId('survey1'), ''),
      idOfItem(sourceId('other'), '1'),
      idOfPart(survey, '1', 0),
      idOfPart(survey, '1', 1),
    ];

    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('persons', () => {
  test('are recognised by their address across sources and spellings', () => {
    const marta = person({ email: 'Marta@Mail.example ' });

    expect(person({ email: 'marta@mail.example', name: 'M' }, sourceId('help-desk'))).toBe(marta);
    expect(marta).not.toContain('marta');
  });

  test('with the same handle at two sources are two people', () => {
    expect(person({ handle: '@a' })).not.toBe(person({ handle: '@a' }, sourceId('social')));
  });

  test('unknown are one for each item', () => {
    expect(person({})).not.toBe(personOf({}, survey, idOfItem(survey, '2'), key));
  });
});
