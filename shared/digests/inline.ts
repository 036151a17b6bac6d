/** Inline styles that several parts share, and the classes under which the style block turns them dark. */
import type { Tone } from './content.ts';
import { light } from './palette.ts';

export const sans = "-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
export const serif = "Georgia,'Times New Roman',serif";

export const classOf: Readonly<Record<Tone, string>> = {
  ink: 'ink',
  muted: 'mut',
  good: 'gud',
  bad: 'bad',
};

export const colourOf: Readonly<Record<Tone, string>> = {
  ink: light.ink,
  muted: light.muted,
  good: light.good,
  bad: light.bad,
};

export const small = `margin:0;font-size:13px;line-height:20px;color:${light.muted}`;
export const body = `font-size:15px;line-height:21px;color:${light.ink}`;
export const linked = `color:${light.link};text-decoration:underline`;
export const ruled = `border-top:1px solid ${light.line}`;
/** A cell that is only a bar: no line of text may make it higher. */
export const solid = 'font-size:0;line-height:0';
