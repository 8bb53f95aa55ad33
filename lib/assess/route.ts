// Tells from an entry's words by which route a medicine is given.
import type { Route } from '../rules/schema/terms.ts';

/** Words for an ointment that mean something else too ("masc." of a sex, "Salva" on a button): only beside a strength that ointments have. */
const besideStrength = '(masc|mast|salv[aei]?|маст)(?!\\p{L})';
const strength = '\\d ?(%|mg/g|мг/г)';

/** In order: the first that fits names the route. Words of other routes inside a brand do not count. */
const signs: [Route, string][] = [
  [
    'stent',
    '((溶出|洗脱|洗脫).{0,3}(ステント|支架)|용출.{0,3}스텐트)|(stents?|eluting|elutant|beschichtet\\p{L}* ballon\\p{L}*|стент\\p{L}*|eluierend\\p{L}*|freisetzend\\p{L}* stent|coated balloon)(?!\\p{L})',
  ],
  [
    'ocular',
    '(eye[- ]?drops?|eye (ointment|gel|emulsion|suspension|solution)|(in|into|to|each|both|left|right|affected|every) (the )?(affected |left |right )?eyes?(?! (exam|test|check|clinic|pain))|ophthalm\\p{L}*|ocular|collyre|augentropf\\p{L}*|augensalbe|colirio|collirio|oftalm\\p{L}*|ophtalm\\p{L}*|oogdruppel\\p{L}*|intravitre\\p{L}*|conjunctiv\\p{L}*|silmatip\\p{L}*|ogondropp\\p{L}*|krople do oczu|masc do oczu|ocn[aei] (kapky|kvapky|mast)|szemcsepp\\p{L}*|szemkenocs\\p{L}*|goz (damla|merhem)\\p{L}*|øye(draper|salve)|øjen(draber|salve)|ogonsalv\\p{L}*|silmavoi\\p{L}*|silmatilg\\p{L}*|akiu lasai|acu pilieni|(kapi|kapljice|mast|mazilo) za (oci|oko)|(капи|капки|маз|маст) за очи|очн\\p{L}* крапл\\p{L}*|крапл\\p{L}* очн\\p{L}*|οφθαλμικ\\p{L}*|κολλυρι\\p{L}*|глазн\\p{L}*|点眼\\p{L}*|滴眼\\p{L}*|점안|안연고|قطر\\p{L}* (لل|ال)?عين|للعين|טיפות עיני|ยาหยอดตา)',
  ],
  [
    'topical',
    `(ointment|cream|creme|topical\\p{L}*|topique|topisch\\p{L}*|topico|topica|salbe|pommade|pomada|unguent\\p{L}*|crema|zalf|lotion|(?<!\\d ?mg[ .]*)gel(?!\\p{L}|\\.|[ -]*gastro)|(?<!-)cutaneous|(?<!-)cutanee?(?!\\p{L})|cutanea|(to|on) (the )?affected (skin|area|scalp)|to (the )?(skin|scalp)|skin (solution|spray|gel)|dermal|transdermal|foam|shampoo|kutan\\p{L}*|apply to|applied to|mouthwash|swish|auftragen|масть|мазь|крем(?!\\p{L})|軟膏|クリーム|软膏|乳膏|연고|크림|로션|외용|مرهم|كريم|دهان|موضعي|משחה|ครีม|ขี้ผึ้ง|мазі|kr(em[aeu]?|eem|emas|ems)(?!\\p{L})|kenocs\\p{L}*|merhem\\p{L}*|(emulsio)?voide(?!\\p{L})|mazilo|tepalas|ziede(?!\\p{L})|αλοιφη|κρεμα(?!\\p{L})|маз(?!\\p{L})|унгвент|мехлем|(?<=${strength} ?)${besideStrength}|${besideStrength}(?= ?\\d*[.,]?${strength}))`,
  ],
  [
    'inhaled',
    '(inhal\\p{L}*|nebuli[sz]\\p{L}*|turbuhaler|turbohaler|diskus|respimat|puffer|aerosol\\p{L}*|vernevel\\p{L}*|hfa(?!\\p{L})|mdi(?!\\p{L}))',
  ],
  ['nasal', '(nasal\\p{L}*|intranasal|nasen\\p{L}*|nasensprue?h\\p{L}*|naso(?!\\p{L}))'],
  ['rectal', '(rectal\\p{L}*|enema|supposit\\p{L}*|lavement|klysma|einlauf|rektal\\p{L}*)'],
  ['intralesional', '(intralesional|intra-?articular\\p{L}*|intraartikul\\p{L}*)'],
  ['intrathecal', '(intrathecal\\p{L}*|intratekal\\p{L}*)'],
  [
    'intravenous',
    '(intraven\\p{L}*|endoven\\p{L}*|iv|i\\.v\\.|infus\\p{L}*|perfus\\p{L}*|infuus|infuz\\p{L}*|点滴\\p{L}*|静注\\p{L}*|静脉\\p{L}*|внутривенн\\p{L}*|concentrate for|konzentrat)(?!\\p{L})',
  ],
  [
    'subcutaneous',
    '(subcut\\p{L}*|subq|sc|s\\.c\\.|sottocut\\p{L}*|sous-cutan\\p{L}*|pre-?filled (pen|syringe)|pen injector|auto-?injector|皮下\\p{L}*|подкожн\\p{L}*)(?!\\p{L})',
  ],
  ['intramuscular', '(intramusc\\p{L}*|im|i\\.m\\.)(?!\\p{L})'],
  [
    'oral',
    '(oral\\p{L}*|po|p\\.o\\.|by mouth|tablets?|tabs?|tabletten?|comprim\\p{L}*|compress[ae]|capsules?|caps?|kapseln?|gelules?|capsulas?|tbl|comp|cpr|錠\\p{L}*|カプセル\\p{L}*|片|胶囊|таблет\\p{L}*|капсул\\p{L}*|tabletki|kapsulki)(?!\\p{L})',
  ],
];

/** Kana and Han have no spaces, so only other scripts need a word's beginning; accents folded as the entries are. */
const rules = signs.map(([route, source]) => {
  const folded = source.normalize('NFD').replace(/\p{M}/gu, '');
  return [route, new RegExp(`(?<![\\p{Script=Latin}\\p{Script=Cyrillic}])(?:${folded})`, 'iu')] as const;
});

/** The route an entry states, or null. `folded` is the entry in lower case without accents. */
export function routeOf(folded: string): Route | null {
  for (const [route, re] of rules) if (re.test(folded)) return route;
  return null;
}
