import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aMail, itemIn, translatedMail as translated } from '../../support/a-mail.ts';

const reply = { 'In-Reply-To': '<answer-8@hollin.example>' };
const textOf = async (text: string) => (await itemIn(translated(aMail(reply, text)))).text;

describe('the head of a quoted mail is known', () => {
  test.each([
    'On Mon, Nov 23, 2026 at 10:00 AM Hollin <support@hollin.example> wrote:',
    'Am 23.11.26 um 10:00 schrieb Hollin Support:',
    'Le lun. 23 nov. 2026 à 10:00, Hollin <support@hollin.example> a écrit :',
    'El lun, 23 nov 2026 a las 10:00, Hollin (<support@hollin.example>) escribió:',
    'Il giorno lun 23 nov 2026 alle ore 10:00 Hollin ha scritto:',
    'Op ma 23 nov. 2026 om 10:00 schreef Hollin <support@hollin.example>:',
    'пн, 23 нояб. 2026 г. в 10:00, Hollin <support@hollin.example>:',
    '2026年11月23日(月) 10:00 Hollin <support@hollin.example>:',
    'Hollin <support@hollin.example> 于2026年11月23日周一 10:00写道：',
  ])('%s', async (intro) => {
    expect(await textOf(`It broke again.\n${intro}\n\n> Is it well?`)).toBe('It broke again.');
  });

  test.each([
    '-----Original Message-----\nFrom: Hollin',
    '-------- Ursprüngliche Nachricht --------\nHollin schrieb',
    '________________________________\nDe : Hollin\nEnvoyé : lundi\nÀ : Amara\nObjet : Selle\n',
    'From: Hollin\nSent: Monday\nTo: Amara\nSubject: Saddle\n',
    '差出人: Hollin\n送信日時: 月曜日\n宛先: Amara\n件名: サドル\n',
    'On Mon, 23 Nov 2026 at 10:00, Hollin <support@hollin.example> wrote:',
  ])('%s, where nothing is marked below', async (head) => {
    expect(await textOf(`It broke again.\n\n${head}\nIs it well?`)).toBe('It broke again.');
  });

  test('and customers who tell who said what are not mistaken for one', async () => {
    const text = [
      'At 10:00 your agent wrote:',
      'We never refund.',
      'From: my point of view that is wrong.',
      'On Monday 2026 I called:',
      'nobody was there.',
      'I wrote to support@hollin.example at 10:00 and heard:',
      'nothing.',
    ].join('\n');

    expect(await textOf(text)).toBe(text);
  });

  test('and a line above it stays', async () => {
    const quote = 'On Mon, 23 Nov 2026 at 10:00, Hollin <s@hollin.example> wrote:\n> Is it well?';

    expect(await textOf(`My order 4711 is late\n${quote}`)).toBe('My order 4711 is late');
  });
});

describe('never is everything taken away', () => {
  test.each([
    '> Is it well?\n> It is not!',
    '-- \nAmara',
    'Sent from my iPhone',
    'From: A\nTo: B\nSubject: C\n\nIt broke.',
  ])('of %j', async (text) => {
    expect(await textOf(text)).toBe(text);
  });

  test('whatever is written', async () => {
    const line = fc.constantFrom(
      '> x',
      '-- ',
      'From: A',
      'To: B',
      'Sent: C',
      'wrote:',
      '',
      'own',
      '--',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1 }), async (lines) => {
        const text = lines.join('\n');
        if (!/\w/.test(text)) return;

        const kept = await textOf(text);

        expect(kept).toMatch(/\w/);
        if (lines.includes('own') && !/^(From|To|Sent|--)/m.test(text))
          expect(kept).toContain('own');
      }),
    );
  });
});

describe('hostile mail of 256 KiB is read in no time', () => {
  test.each<[string, (length: number) => string]>([
    ['quotes', (length) => '>'.repeat(length)],
    ['intros', (length) => 'On 2026 at 10:00 a@b\n'.repeat(length / 21)],
    ['colons', (length) => 'a:\n'.repeat(length / 3)],
    ['blanks', (length) => `${' '.repeat(length)}x`],
    ['empty lines', (length) => `a@b 2026 10:00:${'\n'.repeat(length)}x`],
    ['labels', (length) => 'From:\n'.repeat(length / 6)],
    ['dashes', (length) => `${'-'.repeat(length)}x`],
    ['tags', (length) => '<div '.repeat(length / 5)],
    ['entities', (length) => '&amp'.repeat(length / 4)],
    ['prefixes', (length) => `Re: ${'Re:'.repeat(length / 3)}`],
  ])('%s', async (_, hostile) => {
    const text = hostile(250_000);
    const began = performance.now();
    await translated(aMail(reply, text)).catch(() => undefined);
    await translated(aMail({ ...reply, 'Content-Type': 'text/html' }, text)).catch(() => undefined);
    await translated(aMail({ Subject: text })).catch(() => undefined);

    expect(performance.now() - began).toBeLessThan(1500);
  });
});
