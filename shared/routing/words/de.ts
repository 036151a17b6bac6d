import type { KindWords } from './kind-words.ts';

// biome-ignore format: phrases read better than one a line
export const de: KindWords = {
  praise: ['danke', 'dankeschön', 'super', 'toll', 'großartig', 'klasse', 'prima', 'perfekt', 'hervorragend', 'ausgezeichnet', 'wunderbar',
    'spitze', 'begeistert', 'zufrieden', 'liebe es', 'beste', 'freundlich', 'empfehlen', 'empfehlung', 'weiter so', 'lob', 'top', 'genial',
    'gefällt mir', 'so muss das sein', 'hut ab', 'schnell und'],
  trouble: ['stürzt ab', 'absturz', 'abgestürzt', 'kaputt', 'defekt', 'fehler', 'fehlermeldung', 'fehlt', 'fehlen', 'falsch', 'verloren', 'weg',
    'verschwunden', 'beschädigt', 'verspätet', 'zu spät', 'abgesagt', 'storniert', 'doppelt', 'zweimal abgebucht', 'abgelehnt', 'verweigert',
    'nicht angekommen', 'nie angekommen', 'nicht erhalten', 'nicht bekommen', 'funktioniert nicht', 'geht nicht', 'lässt sich nicht',
    'kann nicht', 'kann mich nicht', 'kann ich nicht', 'kann ich mich', 'abgelaufen', 'keine antwort', 'niemand antwortet', 'immer noch', 'hängt', 'langsam', 'schlecht', 'schlimm', 'furchtbar',
    'schrecklich', 'unverschämt', 'frechheit', 'ärger', 'ärgerlich', 'enttäuscht', 'enttäuschung', 'problem', 'beschwerde', 'betrug', 'gefährlich',
    'verletzt', 'durchgeweicht', 'zu lang', 'zu klein', 'zu groß', 'zu teuer', 'fällt kleiner aus', 'kleiner aus', 'ernsthaft', 'wartet', 'warte seit'],
  but: ['aber', 'leider', 'jedoch', 'nur', 'obwohl', 'außer'],
  doubt: ['nicht', 'nie', 'kein', 'keine', 'bitte', 'könnten sie', 'können sie', 'sonst',
    'noch', 'warum', 'im voraus', 'brauche', 'ohne', 'erstattung'],
  question: ['haben sie', 'gibt es', 'kann ich', 'wie kann ich', 'wann kommt', 'wann ist', 'wo finde ich', 'ist es möglich', 'eine frage', 'nur eine frage',
    'ich wollte fragen', 'wüsste gern', 'welche größe'],
  idea: ['wäre schön', 'wäre toll', 'wäre super', 'wäre gut', 'wäre hilfreich', 'wünsche mir', 'würde mir wünschen', 'wunsch', 'vorschlag', 'anregung',
    'idee', 'verbesserung', 'bitte ergänzen', 'bitte hinzufügen', 'könntet ihr', 'dunkelmodus', 'würde mich freuen wenn'],
  spam: ['suchmaschinenoptimierung', 'platz 1 bei google', 'geld verdienen', 'von zu hause verdienen', 'nebenverdienst', 'kredit ohne schufa',
    'sofortkredit', 'online casino', 'kryptowährung', 'bitcoin', 'millionen euro', 'erbschaft', 'adressdatenbank', 'kundendatenbank',
    'jetzt zugreifen', 'nur heute', 'hier klicken', 'follower kaufen'],
  customer: ['meine bestellung', 'mein konto', 'meine rechnung', 'mein paket', 'meine lieferung', 'meiner kreditkarte', 'ich habe bestellt', 'habe ich bestellt',
    'ich habe gekauft', 'ich habe bezahlt', 'bestellt habe ich', 'eure app', 'ihre app'],
};
