import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { expect, test } from 'vitest';
import { parseMail } from '../../local/pages/mime.ts';

const build = (mail: ConstructorParameters<typeof MailComposer>[0]) =>
  new MailComposer({ textEncoding: 'quoted-printable', ...mail }).compile().build();

test('reads back what the mail composer wrote, to the letter', async () => {
  const subject =
    'Grüße: 3 überfällig, 9 neu – älteste wartet seit 6 Tagen, und noch viel mehr 🙃 Text';
  const text = `Zeile eins = 100 %\n${'sehr lang '.repeat(30)}\n.\nEnde`;
  const html = `<head></head><p>Ünï=20 ${'x'.repeat(200)}</p>`;

  const mail = parseMail(await build({ subject, text, html, headers: { 'X-Test': '<a.b>' } }));

  expect(mail.subject).toBe(subject);
  expect(mail.text.trim()).toBe(text);
  expect(mail.html.trim()).toBe(html);
  expect(mail.headers).toContainEqual(['X-Test', '<a.b>']);
});

test('shows a mail that has only one part', async () => {
  const { text, html } = parseMail(await build({ subject: 'plain', text: 'only text' }));

  expect([text.trim(), html]).toEqual(['only text', '']);
});
