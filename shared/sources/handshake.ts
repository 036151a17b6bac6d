/** Questions that providers ask before they send: is this really yours, are you there? */
import type { Handshake, Path } from '../domain/source-definition.ts';
import { readPath, type Scope } from './reading/path.ts';
import { holds, textAt } from './reading/value.ts';

export type Answered = {
  readonly status: 200 | 204;
  readonly contentType?: string;
  readonly body?: string;
};

/** The answer to what was asked in the body of a genuine delivery; undefined where nothing was. */
export function answerTo(handshakes: readonly Handshake[], scope: Scope): Answered | undefined {
  for (const handshake of handshakes) {
    if (handshake.kind === 'meta') continue;
    if (!handshake.when.every((test) => holds(test, scope))) continue;
    // Discord wants a content type even where there is no content.
    if (handshake.kind === 'empty') return { status: handshake.status, contentType: json };
    return echo(handshake.echo, handshake.as, scope);
  }
  return undefined;
}

const json = 'application/json';

function echo(path: Path, as: string | undefined, scope: Scope): Answered {
  const text = textAt(path, scope) ?? '';
  if (as === undefined)
    return { status: 200, contentType: 'text/plain; charset=utf-8', body: text };
  // Discord asks with a number and wants the number back.
  const found = readPath(path, scope);
  const value = typeof found === 'number' ? found : text;
  return { status: 200, contentType: json, body: JSON.stringify({ [as]: value }) };
}
