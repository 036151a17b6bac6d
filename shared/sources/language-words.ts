/**
 * What tells the languages of one script apart: their small words, which every text is full of, and letters that only
 * few of them have. Picked by hand for short texts of customers; a word may stand for several languages.
 */
export type Traits = { readonly words: string; readonly letters?: string };

// biome-ignore format: one language a block reads better than one word a line
export const latin: Readonly<Record<string, Traits>> = {
  en: {
    words: `the of and to in is that it was for on are with as his they be at this have from or had by but not
      what all were when we there can an your which their if do will how would about many then them these so
      some her make like him into has more no than been who now did get our just my me you i it's don isn doesn
      didn can't please thanks thank still why very after only could should because again also any every never
      always good great love nice well works work anybody everybody nothing something everything nobody yet too
      here am does wasn won isn't where through want wanted one two first last day time way need take use new
      being those while each`,
  },
  de: {
    words: `der die das und ist nicht ich es ein eine einen einem einer zu mit auf für sich von dem den des im
      wie auch an sie wir er bei noch nach wird aus hat haben war aber nur so über kann mir mich wenn oder sehr
      schon mehr zum zur seit bitte danke keine kein immer wieder mein meine meinen ihr ihre ihren warum wann
      gut habe sind bin beim vom als bis gibt wurde alles leider vielen hallo doch ohne was mal ganz muss sein
      hier habt hatte ab keinen meinem meiner einfach`,
    letters: 'ßäöü',
  },
  fr: {
    words: `le la les de des du un une et est en que qui dans pour pas sur au aux ce cette ces il elle je j l d
      qu c n ne se son sa ses avec plus par mais ou où nous vous votre vos mon ma mes très bien fait être avoir
      ai suis sont était depuis après toujours merci bonjour pourquoi comment tout tous toute jamais rien
      encore aucun leur notre même sans quand si trop peut doit cela ça s m t été aussi chez vers deux`,
    letters: 'çœèéêàùîôûâëïü',
  },
  es: {
    words: `el la los las de del un una y es en que no se por con para su al lo como más pero sus le ya o este
      esta esto sí porque cuando muy sin sobre también me mi mis hasta hay donde desde todo nos todos uno está
      están ser son tiene gracias hola nada nunca siempre he ha han ni qué cómo cuándo yo tu te fue hace
      después aún usted ustedes favor bien él deben debe así aquí cada quiero buenos buenas días vuestra
      vuestro dos mismo misma veces estaba tengo puedo puede`,
    letters: 'ñáéíóúü',
  },
  it: {
    words: `il lo la i gli le di del della dei delle dal dalla nel nella un uno una e è che non per con sono si
      da come più ma anche se al alla ai mi ha ho hanno questo questa perché quando molto tutto tutti grazie
      ciao buongiorno mio mia sul sulla ci io noi voi lei dopo ancora sempre mai già era essere fatto bene
      senza solo cosa vorrei ogni degli l d dell all nell sull deve può sia viene stato stata però qui là
      anzi`,
    letters: 'àèéìòù',
  },
  pt: {
    words: `o a os as de do da dos das um uma e é em no na nos nas que não se por com para mais mas como foi ao
      aos ele ela seu sua ou quando muito já eu também só pelo pela até isso está são tem ser meu minha sem
      depois obrigado obrigada olá nunca sempre você vocês porque nada ainda este esta esse essa fica estou
      tudo bem vez dia desde deve devem pode à às há pra fazer mesmo ter seus suas`,
    letters: 'ãõâêçáéíóúà',
  },
  nl: {
    words: `de het een van en in is dat op te zijn met voor niet aan er die maar om ook als dan bij nog naar
      uit wel geen of hebben heeft heb ik je mijn we wij ze hij werd kan zo over deze dit wat hoe waarom waar
      door meer zeer heel goed graag bedankt dank steeds altijd nooit al mij u uw jullie ons onze kunnen wordt
      moet weer nu alles niets ben was`,
    letters: 'ëïéèö',
  },
  sv: {
    words: `och att det som en är på för av med till den inte har jag i de om ett var men så från vi kan nu när
      efter ni min mitt mina er hade mycket också bara hur vad varför tack hej alltid aldrig ingen någon något
      skulle eller blev bra dig mig vår där här än utan`,
    letters: 'åäöé',
  },
  da: {
    words: `og at det en den er på for af med til ikke har jeg i de om et var men så fra vi kan nu når efter
      min mit mine havde meget også kun hvordan hvad hvorfor tak hej altid aldrig ingen nogen noget skulle
      eller blev godt mig dig jer vores der som være kunne igen uden gør gik fik hvis rigtig lidt selv ved ind
      bliver mere mange hvor dette denne alle skal vil ville`,
    letters: 'æøå',
  },
  no: {
    words: `og at det en den er på for av med til ikke har jeg i de om et var men så fra vi kan nå når etter
      min mitt mine hadde mye også bare hvordan hva hvorfor takk hei alltid aldri ingen noen noe skulle eller
      ble bra meg deg dere vår som være kunne igjen uten gjør gikk fikk veldig hvis blir mer mange hvor dette
      denne alle skal vil ville seg`,
    letters: 'æøå',
  },
  fi: {
    words: `ja on ei se että en oli joka mutta hän ovat kun niin myös kuin mitä tai sitten jos nyt vain minun
      sen tämä minä olen ole kiitos hei miksi miten vielä hyvä hyvin aina koskaan kaikki ne te me voi olisi
      ollut ennen jälkeen`,
    letters: 'äö',
  },
  pl: {
    words: `i w na nie się z do to że jest o jak za po od ale już tak co są dla czy przez był była było być
      mnie mam mi moje mój moja ja pan tylko bardzo dziękuję dzień dobry proszę dlaczego kiedy gdzie jeszcze
      zawsze nigdy wszystko ze przy tym tej tego można mogę może pod bez więc ponieważ które który która`,
    letters: 'łżźćąęśń',
  },
  cs: {
    words: `a se na je v že to s z do i o ale jak za by po pro si tak jsem jsou byl byla bylo být mi mě můj
      moje také už jen velmi děkuji dobrý den prosím proč když kde ještě vždy nikdy vše od ve při není nebo
      které který mám máte`,
    letters: 'ěřůčšžýáéíúňťď',
  },
  sk: {
    words: `a sa na je v že to s z do i o ale ako za by po pre si tak som sú bol bola bolo byť mi ma môj moje
      tiež už len veľmi ďakujem dobrý deň prosím prečo keď kde ešte vždy nikdy všetko od vo pri nie alebo ktoré
      ktorý mám máte`,
    letters: 'ľĺŕôčšžýáéíúňťďä',
  },
  hr: {
    words: `i je u se na da za su s od ne što koji ali kao iz ili samo sam bio bila bilo biti mi me moj moja
      vrlo hvala dobar dan molim zašto kada gdje još uvijek nikad sve nije ima nakon nisam jako već može kako`,
    letters: 'čćšžđ',
  },
  hu: {
    words: `a az és hogy nem egy is ez de van meg csak volt már ki ha mint még el azt be le fel minden nagyon
      köszönöm jó nap kérem miért amikor hol mindig soha lehet vagy nincs én mert után`,
    letters: 'őűáéíóöüú',
  },
  ro: {
    words: `și în de la a nu că este pe cu un o din să mai pentru se au fost sunt am ce dar care prin după
      foarte mulțumesc bună ziua vă rog când unde încă mereu niciodată totul fără sau dacă nici meu mea`,
    letters: 'ășțâî',
  },
  tr: {
    words: `ve bir bu da de için ile çok ne gibi daha ben o ama kadar var yok değil her sonra mi mı olarak olan
      en ki şey teşekkürler teşekkür ederim lütfen merhaba neden nasıl zaman hala hiç hep iyi güzel benim bana
      sizin size oldu`,
    letters: 'ığşçöü',
  },
  id: {
    words: `yang dan di ini itu dengan untuk tidak dari dalam akan pada juga saya ke karena ada mereka sudah
      bisa kami kita atau sangat terima kasih tolong halo mengapa kenapa kapan masih selalu pernah bagus baik
      anda belum oleh lebih sekali setelah`,
  },
  ca: {
    words: `el la els les de del dels un una i és en que no es per amb al als més però com aquest aquesta molt
      també sense quan gràcies hola sempre mai res tot hem he ha han són meu meva això vaig està perquè ja si
      us plau des`,
    letters: 'çàèéíòóúïü',
  },
  eu: {
    words: `eta da ez du dute dira ere baina oso nire zuen mesedez eskerrik asko kaixo bat hau hori zen izan
      behar dela duten dagoen egin nahi baino edo`,
  },
  vi: {
    words: `và của là có không được cho các những một người này trong với tôi đã để khi cũng đến rất như ở cảm
      ơn xin chào tại sao vẫn bị thì ra nó`,
    letters: 'ăâđêôơưạảấầậắằặẹẻếềệỉịọỏốồộớờợụủứừựỳỵỷỹ',
  },
};

// biome-ignore format: one language a block reads better than one word a line
export const cyrillic: Readonly<Record<string, Traits>> = {
  ru: {
    words: `и в не на я что с это как по но из у за от для мы вы он она они меня мне мой моя так же уже еще ещё
      нет да если когда почему где очень спасибо здравствуйте пожалуйста все всё был была было можно до или
      только после ваш ваша ваше нам нас его её их чтобы вам эта этот эти при во ли ни`,
    letters: 'ыэёъ',
  },
  uk: {
    words: `і в не на я що з це як по але із у за від для ми ви він вона вони мене мені мій моя так вже ще
      немає та якщо коли чому де дуже дякую привіт будь ласка все був була було можна до або тільки після й`,
    letters: 'іїєґ',
  },
  bg: {
    words: `и в не на аз че с това как по но от за се са съм сте ми си моя да ли ще вече още няма ако когато
      защо къде много благодаря здравейте моля всичко беше може до или само след във със`,
    letters: 'ъ',
  },
  sr: {
    words: `и у не на ја да с то како по али из за од се су сам ми моја већ још нема ако када зашто где много
      хвала здраво молим све био била може до или само после није је`,
    letters: 'јљњђћџ',
  },
};

// biome-ignore format: one language a block reads better than one word a line
export const arabic: Readonly<Record<string, Traits>> = {
  ar: {
    words: `في من على أن إلى لا ما هذا هذه لم هل مع عن كان التي الذي لكن أنا نحن شكرا مرحبا السلام لماذا متى
      أين جدا بعد قبل كل منذ أو ثم يا لي أي أرجو`,
    letters: 'ةأإىؤئ',
  },
  fa: {
    words: `در از به که این را با است می های برای آن من شما ما هم تا یک نیست سلام لطفا چرا کجا خیلی بعد همه یا
      ولی اما متشکرم`,
    letters: 'پچژگیک',
  },
  ur: {
    words: `میں کے کی کا ہے اور سے کو پر یہ نہیں بھی ہیں کہ آپ مجھے شکریہ کیوں کب کہاں بہت لیکن یا تھا تھی ہم`,
    letters: 'ٹڈڑےںہھ',
  },
};
