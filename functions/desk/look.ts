/** How the pages look: like the mails that lead to them, light and dark, from 320 pixels up. */
import { hash } from 'node:crypto';
import { dark, light, type Palette } from '../../shared/digests/palette.ts';

const colours = (palette: Palette): string =>
  (['page', 'card', 'ink', 'muted', 'line', 'link', 'bad', 'bar', 'onBar'] as const)
    .map((name) => `--${name}:${palette[name]}`)
    .join(';');

/** Free of quotes, ampersands and angle brackets, so that escaping leaves it, and with it the hash, as it is. */
export const styles = `
:root{color-scheme:light dark;${colours(light)}}
@media (prefers-color-scheme:dark){:root{${colours(dark)}}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:16px/24px -apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif;overflow-wrap:anywhere;-webkit-text-size-adjust:100%}
.card{max-width:640px;margin:20px auto 32px;padding:0 32px 24px;background:var(--card);border-top:4px solid var(--bar)}
@media (max-width:480px){.card{margin:0 auto;padding:0 18px 24px}}
header{padding-top:24px}
p,h1,h2,dl,dd,ol,blockquote{margin:0;padding:0}
h1{margin:6px 0 8px;font:400 28px/35px Georgia,Times New Roman,serif;letter-spacing:-.01em}
h2{margin:26px 0 10px;font-size:13px;line-height:18px;letter-spacing:.06em;text-transform:uppercase}
@media (max-width:480px){h1{font-size:23px;line-height:29px}}
main p{margin-top:10px}
.muted,footer p{color:var(--muted);font-size:13px;line-height:20px}
.late{color:var(--bad);font-weight:600}
a{color:var(--link);text-underline-offset:2px}
a:focus-visible,button:focus-visible{outline:3px solid var(--link);outline-offset:3px}
.words{font:italic 17px/26px Georgia,Times New Roman,serif;white-space:pre-wrap}
.words strong{display:block;font-style:normal}
dl{border-top:1px solid var(--line)}
dl div{display:flex;gap:4px 16px;padding:9px 0;border-bottom:1px solid var(--line)}
dt{flex:0 0 116px;color:var(--muted);font-size:13px;line-height:24px}
dd{flex:1;min-width:0}
@media (max-width:480px){dt{flex-basis:92px}}
ol{list-style:none}
li{padding:14px 0;border-top:1px solid var(--line)}
main p+ol{margin-top:18px}
li p{margin:0}
li .late{font-size:13px;line-height:20px}
li h2{margin:2px 0 0;font-size:17px;line-height:23px;letter-spacing:0;text-transform:none}
li .words{padding:4px 0;font-size:15px;line-height:22px}
nav{display:flex;gap:12px 24px;flex-wrap:wrap;padding-top:14px;border-top:1px solid var(--line)}
nav a{padding:8px 0}
form{margin-top:20px}
button{min-height:44px;padding:10px 20px;border:0;border-radius:6px;background:var(--bar);color:var(--onBar);font:inherit;font-size:15px;font-weight:600;cursor:pointer}
footer{margin-top:32px;padding-top:16px;border-top:1px solid var(--line)}
`;

/** As a content security policy names the one style sheet that may apply. */
export const stylesSource = `'sha256-${hash('sha256', styles, 'base64')}'`;
