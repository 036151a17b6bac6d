import type { KindWords } from './kind-words.ts';

// biome-ignore format: phrases read better than one a line
export const it: KindWords = {
  praise: ['grazie', 'perfetto', 'perfetta', 'stupendo', 'stupenda', 'ottimo', 'ottima', 'eccellente', 'fantastico', 'fantastica', 'bellissimo', 'bellissima',
    'bravi', 'bravissimi', 'complimenti', 'adoro', 'mi piace', 'contento', 'contenta', 'soddisfatto', 'soddisfatta', 'il migliore', 'consiglio', 'gentile',
    'gentilissimi', 'meraviglioso', 'super'],
  trouble: ['errore', 'guasto', 'rotto', 'rotta', 'difettoso', 'danneggiato', 'manca', 'mancano', 'perso', 'persa', 'sparito', 'spariti', 'ritardo', 'annullato',
    'rifiutata', 'rifiutato', 'due volte', 'truffa', 'frode', 'non funziona', 'non riesco', 'non si apre', 'si blocca', 'si chiude', 'non è arrivato',
    'non è arrivata', 'mai arrivato', 'nessuna risposta', 'nessuno risponde', 'ancora non', 'non ancora', 'lento', 'lenta', 'pessimo', 'pessima', 'orribile',
    'vergogna', 'delusione', 'deluso', 'problema', 'reclamo', 'pericoloso', 'ferito', 'troppo', 'sbagliato', 'sbagliata', 'aspetto da', 'incidente'],
  but: ['ma', 'però', 'tuttavia', 'purtroppo', 'peccato'],
  doubt: ['non', 'mai', 'niente', 'senza', 'per favore', 'per cortesia', 'potete', 'potreste', 'solo',
    'ancora', 'rimborso', 'perché', 'in anticipo', 'vorrei'],
  question: ['avete', 'posso', 'come posso', 'quando arriva', 'quando sarà', 'dove posso', 'è possibile', 'una domanda', 'vorrei sapere', 'che taglia', 'quale taglia'],
  idea: ['sarebbe bello', 'sarebbe utile', 'sarebbe ottimo', 'suggerimento', 'suggerisco', 'proposta', 'idea', 'potreste aggiungere', 'aggiungere una',
    'mi piacerebbe poter', 'modalità scura', 'miglioramento'],
  spam: ['posizionamento seo', 'prima pagina di google', 'guadagna soldi', 'guadagnare soldi', 'reddito passivo', 'lavora da casa', 'prestito veloce',
    'offerta di prestito', 'casinò online', 'criptovalute', 'bitcoin', 'milioni di dollari', 'milioni di euro', 'eredità', 'clicca qui', 'solo oggi',
    'comprare follower', 'follower gratis'],
  customer: ['il mio ordine', 'il mio account', 'la mia carta', 'il mio pacco', 'la mia fattura', 'ho ordinato', 'ho comprato', 'ho acquistato', 'ho pagato'],
};
