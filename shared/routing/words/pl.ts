import type { KindWords } from './kind-words.ts';

// biome-ignore format: phrases read better than one a line
export const pl: KindWords = {
  praise: ['dziękuję', 'dzięki', 'świetny', 'świetna', 'świetnie', 'super', 'doskonały', 'doskonała', 'doskonale', 'wspaniały', 'wspaniała', 'rewelacja',
    'rewelacyjny', 'idealny', 'idealnie', 'polecam', 'zadowolony', 'zadowolona', 'najlepszy', 'najlepsza', 'uwielbiam', 'brawo', 'gratulacje', 'miła obsługa'],
  trouble: ['błąd', 'błędy', 'awaria', 'zepsuty', 'zepsuta', 'zepsuł', 'uszkodzony', 'uszkodzona', 'brakuje', 'zgubiony', 'zniknął', 'zniknęły', 'opóźnienie',
    'spóźniony', 'anulowano', 'odrzucona', 'odrzucono', 'dwa razy', 'dwukrotnie', 'oszustwo', 'nie działa', 'nie mogę', 'nie otwiera', 'zawiesza', 'wyłącza się',
    'nie dotarła', 'nie dotarło', 'nie dostałem', 'nie dostałam', 'nie otrzymałem', 'nie otrzymałam', 'brak odpowiedzi', 'nikt nie', 'nadal nie', 'wciąż',
    'wolno', 'zły', 'zła', 'fatalny', 'fatalna', 'okropny', 'tragedia', 'skandal', 'rozczarowany', 'rozczarowanie', 'problem', 'reklamacja', 'niebezpieczny', 'wypadek'],
  but: ['ale', 'jednak', 'niestety', 'tylko', 'szkoda'],
  doubt: ['nie', 'nigdy', 'nic', 'bez', 'proszę', 'czy możecie', 'jeszcze', 'dlaczego', 'z góry', 'zwrot'],
  question: ['czy', 'jak mogę', 'kiedy będzie', 'kiedy przyjdzie', 'gdzie mogę', 'mam pytanie', 'pytanie', 'chciałbym wiedzieć', 'chciałabym wiedzieć', 'jaki rozmiar'],
  idea: ['byłoby dobrze', 'byłoby miło', 'byłoby super', 'przydałby się', 'przydałaby się', 'przydałoby się', 'sugestia', 'sugeruję', 'propozycja', 'pomysł',
    'dodajcie', 'możliwość dodania', 'tryb ciemny'],
  spam: ['pozycjonowanie stron', 'pierwsza strona google', 'zarabiaj w domu', 'zarabianie w internecie', 'dochód pasywny', 'szybka pożyczka', 'pożyczka bez bik',
    'kasyno online', 'kryptowaluty', 'bitcoin', 'milionów dolarów', 'spadek po', 'kliknij tutaj', 'tylko dziś', 'kup obserwujących', 'baza klientów'],
  customer: ['moje zamówienie', 'mojego zamówienia', 'moje konto', 'moja paczka', 'moja karta', 'zamówiłem', 'zamówiłam', 'kupiłem', 'kupiłam', 'zapłaciłem', 'zapłaciłam'],
};
