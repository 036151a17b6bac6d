/** The mail as HTML: tables, because Outlook needs them, and no image, script or font from anywhere. */

import { type Html, html } from '../html.ts';
import type { MailContent, Sentence } from './content.ts';
import { htmlSection } from './html-section.ts';
import { linked, sans, serif, small, solid } from './inline.ts';
import { light } from './palette.ts';
import { styleBlock } from './style-block.ts';

/** Indentation is for the reader of the source; no text of the content has a line break that it could be mistaken for. */
export const htmlOf = (content: MailContent): string =>
  String(page(content)).replace(/\n\s+/g, '\n');

function page(content: MailContent): Html {
  const several = content.sections.length > 1;
  return html`<!doctype html>
    <html lang="${content.language}" dir="${content.direction}" xmlns:o="urn:schemas-microsoft-com:office:office">
    ${head(content.subject)}
    <body class="pg" style="margin:0;padding:0;background:${light.page};-webkit-text-size-adjust:100%">
    <div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${content.preheader}</div>
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="pg" bgcolor="${light.page}" style="background:${light.page}"><tr>
    <td align="center" class="top" style="padding:20px 0 32px;font-family:${sans}">
    <!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0"><tr><td><![endif]-->
    <div style="max-width:600px;margin:0 auto;text-align:left">
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="cd" bgcolor="${light.card}" style="background:${light.card};table-layout:fixed;word-break:break-word">
    <tr><td class="br" bgcolor="${light.bar}" height="4" style="height:4px;${solid};background:${light.bar}">&nbsp;</td></tr>
    ${header(content)}
    ${content.sections.map((section, index) => htmlSection(section, { several, first: index === 0 }))}
    ${footer(content)}
    </table></div>
    <!--[if mso]></td></tr></table><![endif]-->
    </td></tr></table></body></html>`;
}

const head = (title: string): Html => html`<head><meta charset="utf-8">
  <meta name="viewport" content="width=device-width,initial-scale=1">
  <meta name="x-apple-disable-message-reformatting">
  <meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">
  <meta name="color-scheme" content="light dark">
  <meta name="supported-color-schemes" content="light dark">
  <title>${title}</title>
  <!--[if mso]><xml><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><![endif]-->
  <style>${styleBlock}</style></head>`;

const header = ({ eyebrow, headline, period }: MailContent): Html =>
  html`<tr><td class="px" style="padding:24px 32px 18px">
    <p class="mut" style="${small}">${eyebrow}</p>
    <h1 class="h1 ink" style="margin:6px 0 8px;font-family:${serif};font-size:28px;line-height:35px;font-weight:400;letter-spacing:-.01em;color:${light.ink}">${headline}</h1>
    <p class="mut" style="${small}">${period}</p></td></tr>`;

const footer = ({ footer: paragraphs, unsubscribe }: MailContent): Html =>
  html`<tr><td class="px" style="padding:28px 32px 30px">
    <div class="ln mut" style="border-top:1px solid ${light.line};padding-top:14px;font-size:12px;line-height:18px;color:${light.muted}">
    ${paragraphs.map(paragraph)}
    <p style="margin:0"><a class="lk" href="${unsubscribe.link}" style="${linked}">${unsubscribe.label}</a></p></div></td></tr>`;

const paragraph = ({ strong, rest }: Sentence): Html =>
  html`<p style="margin:0 0 12px">${strong === '' ? undefined : html`<strong>${strong}</strong>`}${rest}</p>`;
