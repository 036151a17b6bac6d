/**
 * What a mail says, in the order it says it: every word and number chosen, every stranger's text clean, nothing about
 * how it looks. HTML and plain text are two layouts of this, so they cannot disagree.
 */
import type { Digest } from '../domain/digest.ts';

/** Whether a number is good or bad news. Colour only repeats what a sign and a word already say. */
export type Tone = 'ink' | 'muted' | 'good' | 'bad';
export type Said = { readonly text: string; readonly tone: Tone };

export type Heading = { readonly text: string; readonly aside?: string };

/** One of the four numbers at the top. */
export type Fact = { readonly label: string; readonly value: Said; readonly note?: Said };

/** What matters comes first and strong. */
export type Sentence = { readonly strong: string; readonly rest: string };

/** An item. `title`, `quote` and `who` are the customer's: any language, any direction. */
export type Entry = {
  readonly lead?: string;
  readonly title: string;
  readonly link: string;
  readonly quote?: string;
  readonly who?: string;
  readonly about: string;
};

type More = { readonly text: string; readonly label: string; readonly link: string };

export type Row = {
  readonly name: string;
  readonly link?: string;
  readonly received: string;
  /** `was 79`; absent without a period before. */
  readonly before?: string;
  readonly change: string;
  readonly overdue: Said;
  readonly overdueChange?: Said;
  readonly nineInTen: string;
  /** Percent of the widest bar in the table. */
  readonly bar?: { readonly now: number; readonly before: number };
};

export type Step = { readonly label: string; readonly value: string; readonly percent: number };

export type Block =
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'sentences'; readonly sentences: readonly Sentence[] }
  | { readonly kind: 'button'; readonly label: string; readonly link: string }
  | {
      readonly kind: 'items';
      /** Full cards, one-liners, or one-liners with the age in front. */
      readonly look: 'cards' | 'lines' | 'ages';
      readonly heading: Heading;
      readonly entries: readonly Entry[];
      readonly more?: More;
      readonly note?: string;
    }
  | {
      readonly kind: 'departments';
      readonly heading: Heading;
      readonly columns: readonly string[];
      readonly rows: readonly Row[];
      readonly total: Row;
    }
  | {
      readonly kind: 'speed';
      readonly heading: Heading;
      /** Fast to slow. */
      readonly steps: readonly Step[];
      readonly note?: string;
    };

export type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

export type SectionContent = {
  readonly name: string;
  readonly lead: string;
  readonly blocks: readonly Block[];
};

export type MailContent = {
  readonly language: string;
  readonly direction: string;
  readonly subject: string;
  readonly preheader: string;
  /** The line above the headline: sender, section, cadence. */
  readonly eyebrow: string;
  readonly headline: string;
  readonly period: string;
  /** The first one leads the mail: its lead is the headline. */
  readonly sections: readonly SectionContent[];
  /** Paragraphs of the footer; the last one is followed by the link. */
  readonly footer: readonly Sentence[];
  readonly unsubscribe: { readonly label: string; readonly link: Digest['unsubscribe'] };
};
