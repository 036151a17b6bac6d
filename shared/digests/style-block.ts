/**
 * The mail's only style block: dark colours and smaller type on a phone. Everything else is inline, because Gmail
 * drops the block for accounts of other providers and when it clips a mail; without it the mail still reads well.
 */
import { dark } from './palette.ts';

const always = 'a{text-underline-offset:2px}';

const onPhone = [
  '.px{padding-left:18px!important;padding-right:18px!important}',
  '.h1{font-size:23px!important;line-height:29px!important}',
  '.kv{font-size:22px!important}',
  '.hp{display:none!important}',
  '.top{padding-top:0!important}',
];

const inTheDark = [
  ...[
    ['body,.pg', dark.page],
    ['.cd', dark.card],
    ['.br,.bt', dark.bar],
    ['.pv', dark.before],
    ['.b2', dark.second],
    ['.b3', dark.third],
    ['.b4', dark.fourth],
  ].map(([selector, colour]) => `${selector}{background:${colour}!important}`),
  ...[
    ['.ink', dark.ink],
    ['.mut', dark.muted],
    ['.lk', dark.link],
    ['.gud', dark.good],
    ['.bad', dark.bad],
    ['.bt a', dark.onBar],
  ].map(([selector, colour]) => `${selector}{color:${colour}!important}`),
  `.ln{border-color:${dark.line}!important}`,
];

export const styleBlock = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  always,
  `@media screen and (max-width:480px){${onPhone.join('')}}`,
  `@media (prefers-color-scheme:dark){${inTheDark.join('')}}`,
].join('');
