/**
 * The short words that hold sentences together, and tell a language sooner than any others. A word may stand in several
 * languages. Japanese has none between spaces.
 */
export const glueWords: Readonly<Record<string, string>> = {
  en: `the and is it to of i my you your was for that with on this are have has had not but when how what can do does did
    an a from at be we they there if or by me so just been would could will which why where their our his her she he
    them after all no in as about than then any some more only who its t m ve don isn
    every ever never because always everything nobody out again`,
  de: `der die das und ist ich nicht ein eine einen einem mit für auf es zu von den dem im in mir mich mein meine meinen
    sie wir war wie was wo wann auch aber oder bei nach noch nur so wenn kann haben habe hat wird werden sich am an als
    bitte kein keine sehr schon seit ihr ihre des uns man zum zur aus dass sind bin beim vom hier nie ohne wieder immer`,
  nl: `de het een en ik niet is van op te dat die in met voor er maar om mijn jullie we wij hij ook als aan bij naar nog
    wat hoe wanneer kan heb heeft hebben wordt zijn was uw u je deze dit geen al dan zo uit door waar ben zou`,
  fr: `le la les un une des de du et est je ne pas que qui dans pour sur avec mon ma mes votre vos vous nous il elle on ce
    cette ces c j l d qu n au aux en par plus mais ou si sans tout bien y à être suis ai a ont sont était même quand
    comment toujours depuis a`,
  es: `el la los las un una de del y es que en no por para con se mi me su lo al como pero más muy si ya está esta este esto
    he ha han hay son cuando cómo qué le les nos desde porque sin también todo usted ustedes yo tengo vuestra a`,
  it: `il lo la i gli le un una uno di del della dei e è che non per con in mi si ho ha hanno sono ma da al alla nel nella
    questo questa mio mia come quando anche più molto se ci vi dal perché sul io c l dell`,
  pt: `o a os as um uma de do da dos das e é que não em no na nos por para com meu minha se me eu foi está estou mas mais
    muito como quando ao pelo pela já tem têm isso este esta seu sua são vocês ainda há`,
  pl: `i w z na do nie się jest to że mam mi jak po od dla za ale czy przez o co ma być bo już tylko moje mój moja tak
    jestem był była było są gdzie kiedy bardzo proszę ze ta te tego tej
    nigdy nic u was nas wam nam`,
  ru: `и в не на что я с у как это по но мне мой моя за от для так а же из к есть уже нет вы мы он она они бы до только при
    когда если ваш ваша меня со все`,
};
