import type { KindWords } from './kind-words.ts';

// biome-ignore format: phrases read better than one a line
export const nl: KindWords = {
  praise: ['bedankt', 'dank', 'geweldig', 'fantastisch', 'perfect', 'uitstekend', 'prima', 'top', 'super', 'mooi', 'blij met', 'tevreden', 'beste', 'aanrader',
    'complimenten', 'vriendelijk', 'heel goed', 'ga zo door', 'chapeau', 'fijn'],
  trouble: ['crasht', 'vastgelopen', 'loopt vast', 'kapot', 'stuk', 'defect', 'fout', 'foutmelding', 'ontbreekt', 'mist', 'kwijt', 'verdwenen', 'beschadigd',
    'te laat', 'vertraging', 'geannuleerd', 'geweigerd', 'dubbel', 'twee keer afgeschreven', 'oplichting', 'fraude', 'werkt niet', 'doet het niet', 'lukt niet',
    'kan niet', 'niet ontvangen', 'nooit ontvangen', 'niet aangekomen', 'niet geleverd', 'geen antwoord', 'geen reactie', 'nog steeds', 'traag', 'slecht',
    'slechte', 'vreselijk', 'schandalig', 'teleurgesteld', 'teleurstelling', 'probleem', 'klacht', 'gevaarlijk', 'gewond', 'te klein', 'te groot', 'te duur', 'verkeerd'],
  but: ['maar', 'helaas', 'echter', 'alleen'],
  doubt: ['niet', 'nooit', 'geen', 'niets', 'zonder', 'alstublieft', 'graag', 'kunt u', 'kunnen jullie', 'nog', 'waarom',
    'bij voorbaat', 'terugbetaling'],
  question: ['hebben jullie', 'heeft u', 'kan ik', 'hoe kan ik', 'wanneer komt', 'wanneer is', 'waar kan ik', 'is het mogelijk', 'is er', 'een vraag', 'vraagje',
    'zou graag weten', 'welke maat'],
  idea: ['zou fijn zijn', 'zou mooi zijn', 'zou handig zijn', 'zou leuk zijn', 'suggestie', 'voorstel', 'idee', 'wens', 'kunnen jullie toevoegen', 'toevoegen',
    'donkere modus', 'verbetering'],
  spam: ['hoog in google', 'eerste pagina van google', 'geld verdienen', 'passief inkomen', 'snel lenen', 'lening aanbod', 'online casino', 'cryptovaluta', 'bitcoin',
    'miljoen euro', 'erfenis', 'klik hier', 'alleen vandaag', 'volgers kopen'],
  customer: ['mijn bestelling', 'mijn account', 'mijn pakket', 'mijn rekening', 'mijn factuur', 'ik heb besteld', 'ik heb gekocht', 'ik heb betaald'],
};
