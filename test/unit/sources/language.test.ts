import fc from 'fast-check';
import { expect, test } from 'vitest';
import { story } from '../../../local/demo/story.ts';
import { languageOf } from '../../../shared/sources/language.ts';

const sentences: readonly (readonly [language: string, text: string])[] = [
  ['en', 'The charger you sent me does not fit the bike I have.'],
  ['en', 'everything was great'],
  ['de', 'Der Reifen war nach zwei Tagen schon wieder platt.'],
  ['de', 'Größe passt leider nicht'],
  ['fr', "J'attends toujours ma commande, personne ne répond."],
  ['es', '¿Cuándo llega mi pedido? Nadie me contesta.'],
  ['it', 'Il cambio non funziona più dopo la revisione.'],
  ['pt', 'A minha encomenda ainda não chegou, o que faço?'],
  ['nl', 'Het zadel is niet goed en ik krijg geen antwoord.'],
  ['sv', 'Cykeln är bra men jag väntar fortfarande på pumpen.'],
  ['da', 'Hvad gør jeg hvis bremsen ikke virker efter et par dage?'],
  ['no', 'Hva gjør jeg hvis bremsen ikke virker etter noen dager?'],
  ['fi', 'Tilaus ei ole vielä tullut, missä se on?'],
  ['pl', 'Dlaczego nie mogę się zalogować?'],
  ['cs', 'Proč mi ještě nikdo neodpověděl? Už je to týden.'],
  ['hu', 'Miért nem válaszol nekem senki? Már egy hete várok.'],
  ['ro', 'De ce nu mi-a răspuns nimeni până acum?'],
  ['tr', 'Siparişim hâlâ gelmedi, ne zaman gelir?'],
  ['id', 'Pesanan saya belum sampai, kenapa tidak ada yang menjawab?'],
  ['vi', 'Đơn hàng của tôi vẫn chưa đến.'],
  ['ru', 'Заказ до сих пор не пришёл, почему никто не отвечает?'],
  ['uk', 'Замовлення досі не прийшло, чому ніхто не відповідає?'],
  ['bg', 'Поръчката още не е дошла, защо никой не отговаря?'],
  ['ar', 'لم تصل الشحنة حتى الآن، أين هي؟'],
  ['fa', 'سفارش من هنوز نرسیده است، چرا کسی پاسخ نمی‌دهد؟'],
  ['he', 'ההזמנה שלי עוד לא הגיעה'],
  ['el', 'Η παραγγελία μου δεν ήρθε ακόμα'],
  ['th', 'ยังไม่ได้รับสินค้าเลย'],
  ['hi', 'मेरा ऑर्डर अभी तक नहीं आया'],
  ['ko', '주문한 자전거가 아직 안 왔어요'],
  ['ja', 'ブレーキの音がうるさいです'],
  ['zh', '我的订单还没有到，请帮我查一下'],
];

test.each(sentences)('knows %s: %s', (language, text) => {
  expect(languageOf(text)).toBe(language);
});

test.each([
  ['', 'nothing'],
  ['👏👏👏', 'no letters'],
  ['ok', 'what everybody says'],
  ['HC-20811 12:30 99,90', 'numbers'],
  ['https://shop.example/der/die/das @the_and_of me@and.example', 'addresses'],
  ['最高', 'signs that two languages share'],
  ['the bike is good и очень быстро едет', 'two languages at once'],
])('does not guess: %j is %s', (text) => {
  expect(languageOf(text)).toBeUndefined();
});

test('is never wrong about what the customers of the demo company say, and seldom unsure', () => {
  // Spam of a few words is in no language.
  const said = story.filter(
    ({ text, then = [] }) => text && !then.some(({ did }) => did === 'spam'),
  );
  const results = said.map(({ title = '', text, language = 'en' }) => ({
    text,
    language,
    found: languageOf(`${title}\n${text}`),
  }));

  expect(
    results.filter(({ found, language }) => found !== undefined && found !== language),
  ).toEqual([]);
  expect(results.filter(({ found }) => found === undefined).length).toBeLessThan(
    said.length * 0.03,
  );
});

test('never fails, and blanks around a text change nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
      expect(languageOf(text)).toBe(languageOf(` ${text} `));
    }),
  );
});
