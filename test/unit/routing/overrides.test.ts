import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Override } from '../../../shared/domain/company.ts';
import { departmentId } from '../../../shared/domain/ids.ts';
import { overriding } from '../../../shared/routing/overrides.ts';

const vip = (who: string): Override => ({ who, vip: true });
const routed = (who: string, to: string, isVip = false): Override => ({
  who,
  to: departmentId(to),
  vip: isVip,
});

describe('a customer is known', () => {
  test.each([
    ['the address', 'ida@mail.example', { email: 'Ida@Mail.example' }],
    ['the handle', '@ida', { handle: '@Ida' }],
    ['the handle, written without @ at the source', '@ida', { handle: 'ida' }],
    ['the handle, written without @ in the file', 'ida', { handle: '@ida' }],
    ['a handle with a dot', 'ida.example', { handle: '@ida.example' }],
    ['a handle that has a host', 'ida@social.example', { handle: '@ida@social.example' }],
    ['the id at the source', 'u-4711', { id: 'U-4711' }],
    ['the domain of the address', '@mail.example', { email: 'ole@MAIL.example' }],
  ])('by %s', (_, who, author) => {
    expect(overriding([vip(who)])(author)).toEqual(vip(who));
  });
});

describe('a customer is not known', () => {
  test.each([
    ['by a domain below the account’s', '@mail.example', { email: 'ida@eu.mail.example' }],
    ['by a domain that ends like the account’s', '@mail.example', { email: 'ida@gmail.example' }],
    ['by a handle like the domain of an account', '@mail.example', { handle: '@mail.example' }],
    ['by a handle that pretends to be one', '@mail.example', { handle: '@@mail.example' }],
    ['by an address that is none', '@mail.example', { email: '@mail.example' }],
    ['by the name', 'ida', { name: 'ida', email: 'ida@mail.example' }],
    ['when nothing is known of them', '@', {}],
  ])('%s', (_, who, author) => {
    expect(overriding([vip(who)])(author)).toBeUndefined();
  });
});

describe('where several entries are about one customer', () => {
  const ida = { email: 'ida@mail.example', handle: '@ida', id: 'u-1' };

  test('the exact one routes, and one that says VIP is enough', () => {
    const find = overriding([
      { ...routed('@mail.example', 'payments'), vip: true },
      routed('ida@mail.example', 'app'),
    ]);

    expect(find(ida)).toEqual(routed('ida@mail.example', 'app', true));
    expect(find({ email: 'ole@mail.example' })).toEqual(routed('@mail.example', 'payments', true));
  });

  test('the domain routes what the exact one does not, and is named for it', () => {
    const find = overriding([vip('ida@mail.example'), routed('@mail.example', 'payments')]);

    expect(find(ida)).toEqual(routed('@mail.example', 'payments', true));
  });

  test('the address comes before the handle, and that before the id', () => {
    const all = [routed('u-1', 'c'), routed('@ida', 'b'), routed('ida@mail.example', 'a')];

    expect(overriding(all)(ida)?.to).toBe('a');
    expect(overriding(all.slice(0, 2))(ida)?.to).toBe('b');
    expect(overriding(all.slice(0, 1))(ida)?.to).toBe('c');
  });
});

test('nobody is ever given a department that no entry names, whoever they say they are', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('@', '.', 'a', 'A', 'İ'), maxLength: 5 }),
  );
  const entry = fc.record({ who: name, to: fc.constant(departmentId('app')), vip: fc.boolean() });
  const author = fc.record({ email: name, handle: name, id: name, name }, { requiredKeys: [] });

  fc.assert(
    fc.property(fc.array(entry), author, (entries, who) => {
      const found = overriding(entries)(who);
      expect(found === undefined || entries.some((one) => one.who === found.who)).toBe(true);
      expect(found?.vip === true && entries.every((one) => !one.vip)).toBe(false);
    }),
  );
});
