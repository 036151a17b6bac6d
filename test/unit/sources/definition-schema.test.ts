import { expect, test } from 'vitest';
import { providers } from '../../../shared/sources/adapters.ts';
import { definitionSchema } from '../../../shared/sources/definition-schema.ts';

test.each(Object.entries(providers))(
  'the built-in definition of %s keeps the rules for a company’s own',
  (_, definition) => {
    expect(definitionSchema.parse(definition)).toEqual(definition);
  },
);
