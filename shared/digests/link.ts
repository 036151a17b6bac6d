const local = new Set(['127.0.0.1', 'localhost']);

/**
 * The address as it may stand in a mail, normalised, so that no quote, space or line break is left in it.
 *
 * @throws {TypeError} for anything but https:, mailto: and, for the local pipeline, http: on this machine.
 */
export function link(address: string): string {
  const url = URL.parse(address);
  if (url === null) throw new TypeError('expected a link, got something that is no URL');
  const allowed =
    url.protocol === 'https:' ||
    url.protocol === 'mailto:' ||
    (url.protocol === 'http:' && local.has(url.hostname));
  // The address itself is a key to the item, so it stays out of the message.
  if (!allowed) throw new TypeError(`expected an https: link, got ${url.protocol}`);
  return url.href;
}
