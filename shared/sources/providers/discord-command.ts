/**
 * Discord, as interactions: a command such as `/feedback` of an application that does nothing else, with text options
 * or a form. Whoever wrote sees a short thanks that nobody else sees.
 * https://discord.com/developers/docs/interactions/receiving-and-responding
 */
import type { Reading, SourceDefinition, Value } from '../../domain/source-definition.ts';
import { discordSignature } from './discord.ts';

/** Types of interaction. */
const ping = '1';
const command = '2';
const submittedForm = '5';

/** In a server there is a member around the user, in a private chat there is not. */
const ofUser = (field: string): Value => ({ first: [`$.member.user.${field}`, `$.user.${field}`] });

const read = (event: string, text: Value): Reading => ({
  events: [event],
  ignore: [{ at: text, exists: false, because: 'there are no words in it' }],
  map: {
    externalId: '$.id',
    text,
    author: {
      id: ofUser('id'),
      name: { first: [ofUser('global_name'), ofUser('username')] },
      handle: { join: [{ const: '@' }, ofUser('username')], with: '' },
    },
    language: '$.locale',
  },
});

/** Interaction response 4 is a message; flag 64 shows it to the sender alone. */
const thanks = { type: 4, data: { content: 'Thank you. Somebody will read this.', flags: 64 } };

export const discordCommand: SourceDefinition = {
  kind: 'chat',
  auth: discordSignature,
  handshakes: [
    {
      kind: 'echo',
      // A webhook event has type 1 as well.
      when: [
        { at: '$.type', in: [ping] },
        { at: '$.event.type', exists: false },
      ],
      echo: '$.type',
      as: 'type',
    },
  ],
  event: '$.type',
  readings: [
    read(command, { join: ['$.data.options[*].value'], with: '\n' }),
    read(submittedForm, {
      join: ['$.data.components[*].components[*].value', '$.data.components[*].component.value'],
      with: '\n',
    }),
  ],
  ack: { status: 200, contentType: 'application/json', body: JSON.stringify(thanks) },
};
