import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { praise } from '../../../local/demo/story/praise.ts';
import { story } from '../../../local/demo/story.ts';
import type { Feedback, Kind, Rating } from '../../../shared/domain/feedback.ts';
import { sourceId } from '../../../shared/domain/ids.ts';
import { kindOf } from '../../../shared/routing/kind.ts';

const feedback = (about: Partial<Feedback>): Feedback => ({
  source: sourceId('survey'),
  text: '',
  author: {},
  saidAt: '2026-11-23T10:00:00.000Z',
  ...about,
});
const stars = (value: number): Rating => ({ value, min: 1, max: 5 });

const sentences: readonly (readonly [language: string, kind: Kind, text: string])[] = [
  ['en', 'problem', 'The lamp was broken when I opened the box.'],
  ['en', 'problem', 'Great phone, but the screen went black on day two.'],
  ['en', 'problem', 'Thanks for nothing. Nobody answers.'],
  ['en', 'problem', 'Please send a corrected invoice. Thank you.'],
  ['en', 'problem', 'Why was I charged twice?'],
  ['en', 'problem', 'I wish I had never installed it, it crashes every day.'],
  ['en', 'question', 'Do you ship to Iceland?'],
  ['en', 'question', 'does anybody know if the shop opens on sundays'],
  ['en', 'question', 'Hello! Which filter fits the small kettle? Thanks in advance.'],
  ['en', 'idea', 'It would be nice to sort the list by date.'],
  ['en', 'idea', 'Feature request: export as CSV.'],
  ['en', 'idea', 'Could you add a widget? I love the app.'],
  ['en', 'praise', 'Best support I ever had, thank you Tim!'],
  ['en', 'praise', 'Love it ❤️'],
  ['en', 'spam', 'Dear website owner, we offer link building and guest posts.'],
  ['en', 'problem', 'No idea what you did, it is slow now.'],
  ['en', 'spam', 'Make money online, see https://quick-cash.example'],
  ['en', 'spam', 'You have won! Claim your prize at prize.example/now'],
  ['de', 'problem', 'Der Deckel ist kaputt angekommen.'],
  ['de', 'problem', 'Super Idee, funktioniert nur leider nicht.'],
  ['de', 'problem', 'Bitte schicken Sie mir die Rechnung noch einmal. Danke.'],
  ['de', 'question', 'Gibt es den Stuhl auch in Eiche?'],
  ['de', 'question', 'ich wollte fragen ob der Laden samstags offen hat'],
  ['de', 'idea', 'Ein Vorschlag: eine Suche in den Favoriten.'],
  ['de', 'idea', 'Es wäre schön, wenn man die Farbe wählen könnte.'],
  ['de', 'praise', 'Sehr freundlich und schnell, weiter so!'],
  ['de', 'praise', 'Danke, ihr seid klasse'],
  ['de', 'spam', 'Geld verdienen von zu Hause: jetzt-reich.example'],
  ['fr', 'problem', 'Le couvercle est cassé.'],
  ['fr', 'problem', 'Merci de me renvoyer la facture.'],
  ['fr', 'problem', 'Belle application mais elle plante au démarrage.'],
  ['fr', 'question', 'Avez-vous cette lampe en bleu ?'],
  ['fr', 'question', "j'aimerais savoir quand le magasin ouvre"],
  ['fr', 'idea', 'Ce serait bien de pouvoir trier la liste.'],
  ['fr', 'praise', 'Service impeccable, bravo !'],
  ['fr', 'spam', 'Offre de prêt entre particuliers, cliquez ici : pret.example'],
  ['es', 'problem', 'La tapa llegó rota.'],
  ['es', 'problem', 'Muy bonita, pero el botón se atasca.'],
  ['es', 'question', '¿Tienen esta lámpara en azul?'],
  ['es', 'question', 'quisiera saber cuánto pesa la caja'],
  ['es', 'idea', 'Sería útil poder ordenar la lista.'],
  ['es', 'praise', 'Me encanta, la mejor compra del año. ¡Gracias!'],
  ['es', 'spam', 'Comprar seguidores: seguidores gratis en fans.example'],
  ['it', 'problem', 'Il coperchio è arrivato rotto.'],
  ['it', 'problem', "Bella, ma l'interruttore gira a vuoto."],
  ['it', 'question', 'Avete questa lampada in blu?'],
  ['it', 'idea', 'Sarebbe utile ordinare la lista per data.'],
  ['it', 'praise', 'Ottima assistenza, complimenti!'],
  ['pt', 'problem', 'A tampa chegou partida.'],
  ['pt', 'problem', 'Bonita, mas o botão prende.'],
  ['pt', 'question', 'Qual tamanho devo escolher?'],
  ['pt', 'idea', 'Seria ótimo poder ordenar a lista.'],
  ['pt', 'praise', 'Adorei, muito obrigada!'],
  ['nl', 'problem', 'Het deksel is kapot.'],
  ['nl', 'question', 'Hebben jullie deze lamp ook in blauw?'],
  ['nl', 'idea', 'Het zou handig zijn om de lijst te sorteren.'],
  ['nl', 'praise', 'Geweldig geholpen, bedankt!'],
  ['pl', 'problem', 'Pokrywka przyszła uszkodzona.'],
  ['pl', 'question', 'Czy ta lampa jest też niebieska?'],
  ['pl', 'idea', 'Przydałaby się wyszukiwarka.'],
  ['pl', 'praise', 'Świetna obsługa, polecam!'],
  ['ja', 'problem', '注文した品が届いていません。'],
  ['ja', 'question', '青いランプはありますか'],
  ['ja', 'idea', '並べ替えの機能があると便利です。'],
  ['ja', 'praise', 'とても親切でした。ありがとうございます。'],
  ['ru', 'problem', 'Крышка пришла, лампа не работает.'],
  ['ru', 'question', 'Подскажите, есть ли эта лампа в синем цвете'],
  ['ru', 'praise', 'Отличный сервис, спасибо!'],
];

describe('by its words alone', () => {
  test.each(sentences)('%s %s: %s', (language, kind, text) => {
    expect(kindOf(feedback({ text, language }))).toBe(kind);
  });

  test('a text in a language nobody told is looked up in all of them', () => {
    expect(kindOf(feedback({ text: 'Merci beaucoup !' }))).toBe('praise');
    expect(kindOf(feedback({ text: 'Alles kaputt' }))).toBe('problem');
  });

  test('a title and the answers of a survey count as well', () => {
    const answers = [{ question: 'Is anything broken?', answer: 'The hinge is loose' }];

    expect(kindOf(feedback({ title: 'Feature request', text: 'Sort by date' }))).toBe('idea');
    expect(kindOf(feedback({ text: 'Fine', answers }))).toBe('problem');
  });
});

describe('with its rating', () => {
  test('a rating without words is a score, however high or low', () => {
    expect(kindOf(feedback({ rating: stars(1) }))).toBe('score');
    expect(kindOf(feedback({ text: ' … ', rating: stars(5) }))).toBe('score');
  });

  test('the best rating makes praise of words that would not', () => {
    expect(kindOf(feedback({ text: 'it never nags', rating: stars(5) }))).toBe('praise');
    expect(kindOf(feedback({ text: '👏👏👏', rating: stars(5) }))).toBe('praise');
    expect(kindOf(feedback({ text: 'it never nags' }))).toBe('problem');
  });

  test('the best rating hides no complaint, remark, question or idea', () => {
    const best = (text: string) => kindOf(feedback({ text, language: 'en', rating: stars(5) }));

    expect(best('crashes sometimes')).toBe('problem');
    expect(best('lovely, only the strap is short')).toBe('problem');
    expect(best('is there a blue one?')).toBe('question');
    expect(best('please add a dark mode')).toBe('idea');
  });

  test('kind words with a bad rating are no praise', () => {
    expect(kindOf(feedback({ text: 'Great. Just great.', rating: stars(1) }))).toBe('problem');
    expect(kindOf(feedback({ text: 'nice people', rating: stars(3) }))).toBe('problem');
  });

  test('a question with the worst rating is a problem', () => {
    expect(kindOf(feedback({ text: 'Is this a joke?', rating: stars(1) }))).toBe('problem');
  });
});

describe('spam', () => {
  test.each([
    'My order is still missing, here is the page: https://track.example/8812',
    'Your advert shows a casino and bitcoin next to my account page, see https://x.example/a.png',
    'I paid and your site says click here, act now, order now. It does not work.',
    'The delivery was guaranteed for today only. shop.example/terms says so.',
    'Does your casino take bitcoin? casino.example says so.',
    'Can I have a personal loan without a visit to bank.example?',
    'Your page to click and sign is broken: sign.example/8',
    'I was pre-selected for a card at bank.example, what now?',
    'https://photos.example/1 https://photos.example/2 https://photos.example/3 all scratched',
    'WHYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYY',
    'LocationServiceManager crashes in getUserNameFromList',
  ])('is never what a customer complains about: %s', (text) => {
    expect(kindOf(feedback({ text }))).not.toBe('spam');
  });

  test('is what a form robot types', () => {
    expect(kindOf(feedback({ title: 'KqWzRtXvBn', text: 'gTrKpXzQwLmBvNcS' }))).toBe('spam');
  });

  test('keeps to no language of its reader', () => {
    expect(kindOf(feedback({ text: 'Crypto signals: t.example/go', language: 'de' }))).toBe('spam');
  });
});

describe('over the demo company’s three weeks', () => {
  const kinds = story.map((told) => {
    const { source, title, text, rating, language = 'en' } = told;
    const scale = source === 'survey' ? { min: 0, max: 10 } : { min: 1, max: 5 };
    const kind = kindOf(
      feedback({
        text,
        language,
        ...(title === undefined ? {} : { title }),
        ...(rating === undefined ? {} : { rating: { value: rating, ...scale } }),
      }),
    );
    return { told, kind };
  });
  const textsOf = (kind: Kind) => kinds.filter((one) => one.kind === kind).map(({ told }) => told);

  test('no customer’s words are called spam, and all spam is found', () => {
    const isSpam = ({ text, then = [] }: (typeof story)[number]) =>
      then.some(({ did }) => did === 'spam') || text.includes('followers for free');

    expect(textsOf('spam')).toEqual(story.filter(isSpam));
  });

  test('what is called praise is praise, and most of it is found', () => {
    const found = textsOf('praise');

    expect(found.filter((told) => !praise.includes(told)).map(({ text }) => text)).toEqual([]);
    expect(found.length).toBeGreaterThan(praise.length * 0.6);
  });

  test('every rating without words is a score, and nothing else is', () => {
    expect(textsOf('score')).toEqual(story.filter(({ text }) => text === ''));
  });
});

test('the longest text takes no longer than a moment', () => {
  const started = performance.now();
  for (const part of ['a', 'aB', 'a.', '? ', 'not ', '!', '日', ' .']) {
    kindOf(feedback({ text: part.repeat(20_000 / part.length) }));
  }

  expect(performance.now() - started).toBeLessThan(2000);
});

test('whatever comes is of some kind', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.option(fc.nat({ max: 10 })), (text, value) => {
      const rating = value === null ? {} : { rating: { value, min: 0, max: 10 } };

      expect(['problem', 'question', 'idea', 'praise', 'spam', 'score']).toContain(
        kindOf(feedback({ text, ...rating })),
      );
    }),
  );
});
