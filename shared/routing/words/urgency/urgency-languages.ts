import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import type { UrgencyWords } from './urgency-words.ts';

/** By their BCP 47 primary subtag, as in shared/routing/words/languages.ts. */
export const urgencyLanguages: Readonly<Record<string, UrgencyWords>> = {
  en,
  de,
  fr,
  es,
  it,
  pt,
  nl,
  pl,
  ja,
  ru,
};
