/**
 * What mail programs write by themselves, in the languages they write it in. All in lower case. A word that is missing
 * here lets a piece of history through; a wrong one would cut what a customer wrote.
 */

/** In front of a subject: an answer. */
export const replyPrefixes: readonly string[] = [
  ...[
    're',
    'aw',
    'antw',
    'antwort',
    'sv',
    'vs',
    'odp',
    'ynt',
    'res',
    'rif',
    'r',
    'ré',
    'bls',
    'atb',
  ],
  ...['отв', 'απ', 'hа', '回复', '回覆', '答复', '返信', '회신'],
];

/** In front of a subject: somebody else's mail, passed on. */
export const forwardPrefixes: readonly string[] = [
  ...['fwd', 'fw', 'wg', 'wtr', 'tr', 'rv', 'enc', 'i', 'doorst', 'vb', 'vl', 'pd', 'ilt', 'trs'],
  ...['пер', 'πρθ', '转发', '轉寄', '転送', '전달'],
];

/** `On Monday Hollin wrote:`. */
export const wroteVerbs: readonly string[] = [
  ...['wrote', 'writes', 'schrieb', 'schreef', 'a écrit', 'a ecrit', 'escribió', 'escribio'],
  ...['escreveu', 'ha scritto', 'scrive', 'skrev', 'kirjoitti', 'napsal', 'napísal', 'napisał'],
  ...['írta', 'a scris', 'yazdı', 'написал', 'пишет', 'написав', 'έγραψε', '写道', '寫道', '작성'],
  ...['のメール', 'さんは書きました', 'đã viết', 'menulis', 'כתב', 'كتب'],
];

/** The labels of the block that Outlook puts above the mail it answers: who, when, to whom, about what. */
export const historyLabels = {
  from: [
    ...['from', 'von', 'de', 'da', 'van', 'fra', 'från', 'lähettäjä', 'od', 'feladó', 'expéditeur'],
    ...['kimden', 'gönderen', 'от', 'від', 'από', '发件人', '寄件者', '差出人', '보낸 사람'],
  ],
  date: [
    ...['sent', 'date', 'gesendet', 'datum', 'envoyé', 'enviado', 'enviado el', 'enviada em'],
    ...[
      'fecha',
      'data',
      'inviato',
      'verzonden',
      'sendt',
      'dato',
      'skickat',
      'lähetetty',
      'wysłano',
    ],
    ...['odesláno', 'elküldve', 'trimis', 'gönderildi', 'отправлено', 'дата', '发送时间', '日期'],
    ...['寄件日期', '送信日時', '日付', '보낸 날짜', '날짜'],
  ],
  to: [
    ...[
      'to',
      'an',
      'à',
      'para',
      'a',
      'aan',
      'til',
      'till',
      'vastaanottaja',
      'do',
      'komu',
      'címzett',
    ],
    ...['către', 'kime', 'кому', 'προς', '收件人', '收件者', '宛先', '받는 사람'],
  ],
  subject: [
    ...['subject', 'betreff', 'objet', 'asunto', 'assunto', 'oggetto', 'onderwerp', 'emne', 'ämne'],
    ...['aihe', 'temat', 'předmět', 'predmet', 'tárgy', 'subiect', 'konu', 'тема', 'θέμα', '主题'],
    ...['主旨', '件名', '제목'],
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Between dashes, above the mail that is answered. */
export const historyHeadings: readonly string[] = [
  ...['original message', 'original appointment', 'ursprüngliche nachricht', 'originalnachricht'],
  ...["message d'origine", 'message d’origine', 'mensaje original', 'mensagem original'],
  ...[
    'messaggio originale',
    'oorspronkelijk bericht',
    'oprindelig meddelelse',
    'opprinnelig melding',
  ],
  ...['ursprungligt meddelande', 'alkuperäinen viesti', 'wiadomość oryginalna', 'původní zpráva'],
  ...[
    'eredeti üzenet',
    'исходное сообщение',
    '原始邮件',
    '原始郵件',
    '元のメッセージ',
    '원본 메시지',
  ],
];

/** The last line of a mail from a telephone. */
export const mobileSignatures: readonly string[] = [
  ...['sent from my iphone', 'sent from my ipad', 'sent from my mobile', 'sent from my phone'],
  ...['sent from my galaxy', 'sent from my samsung', 'sent from my android', 'sent from outlook'],
  ...['get outlook for', 'sent from yahoo mail', 'sent with proton mail', 'sent from proton mail'],
  ...['von meinem iphone', 'von meinem ipad', 'von meinem smartphone', 'gesendet von mail für'],
  ...['gesendet von outlook', 'diese nachricht wurde von meinem android', 'holen sie sich outlook'],
  ...['envoyé de mon iphone', 'envoyé de mon ipad', 'envoyé depuis mon', 'obtenir outlook pour'],
  ...['enviado desde mi', 'enviado do meu', 'obtener outlook para', 'inviato da iphone'],
  ...['inviato dal mio', 'ottieni outlook per', 'verstuurd vanaf mijn', 'verzonden vanaf mijn'],
  ...[
    'skickat från min',
    'sendt fra min',
    'lähetetty iphonesta',
    'wysłane z iphone',
    'отправлено с iphone',
  ],
  ...['iphoneから送信', '发自我的', '나의 iphone에서'],
];

/** How an answer begins that nobody wrote. People write such subjects too: alone it proves nothing. */
export const awaySubjects: readonly string[] = [
  ...[
    'out of office',
    'out of the office',
    'automatic reply',
    'auto reply',
    'auto-reply',
    'autoreply',
  ],
  ...[
    'automatische antwort',
    'abwesenheit',
    'abwesend',
    'réponse automatique',
    'absence du bureau',
  ],
  ...['respuesta automática', 'fuera de la oficina', 'resposta automática', 'risposta automatica'],
  ...['fuori sede', 'automatisch antwoord', 'afwezig', 'autosvar', 'automatiskt svar'],
  ...[
    'automaattinen vastaus',
    'automatyczna odpowiedź',
    'automatická odpověď',
    'automatikus válasz',
  ],
  ...['otomatik yanıt', 'автоматический ответ', '自动答复', '自動応答', '자동 회신', 'vacation'],
];
