// Tells from an entry's words by which route a medicine is given.
import type { Route } from '../rules/schema/terms.ts';

/** In order: the first that fits names the route. Words of other routes inside a brand do not count. */
const signs: [Route, RegExp][] = [
  ['stent', /(?<![\p{L}])(stents?|eluting|elutant|beschichtet\w* ballon|eluierend\w*|freisetzend\w* stent|coated balloon)(?![\p{L}])/iu],
  [
    'ocular',
    /(?<![\p{L}])(eye|eyes|ophth\w*|ocular|collyre|augentropf\w*|augensalbe|auge\w*|colirio|collirio|oftalm\w*|oogdruppel\w*|intravitre\w*|ophtalm\w*|eyedrops?|eye-drops?|silmatip\w*|ogondropp\w*|ojendrab\w*|krople do oczu|glazn\w*|глазн\w*|od\b(?= )(?=.*drop)|conjunctiv\w*|оphthalm\w*|点眼\w*|滴眼\w*)/iu,
  ],
  [
    'topical',
    /(?<![\p{L}])(ointment|cream|creme|topical\w*|topique|topisch\w*|topico|topica|salbe|pommade|pomada|unguento|crema|zalf|lotion|gel(?![a-z])|(?<!-)cutaneous|(?<!-)cutanee?\b|cutanea|skin|dermal|transdermal|foam|shampoo|kutan\w*|apply to|applied to|mouthwash|swish|compounded topical|auftragen|scalp|масть|мазь|крем|軟膏|クリーム|软膏|乳膏|мазі)/iu,
  ],
  ['inhaled', /(?<![\p{L}])(inhal\w*|nebuli[sz]\w*|nebulisat\w*|turbuhaler|turbohaler|diskus|respimat|puffer|aerosol\w*|vernevel\w*|hfa\b|mdi\b)/iu],
  ['nasal', /(?<![\p{L}])(nasal\w*|nose|intranasal|nasen\w*|naso)(?![\p{L}])/iu],
  ['rectal', /(?<![\p{L}])(rectal\w*|enema|supposit\w*|lavement|klysma|einlauf|rektal\w*)/iu],
  ['intralesional', /(?<![\p{L}])(intralesional|intra-?articular\w*|intraartikul\w*)/iu],
  ['intrathecal', /(?<![\p{L}])(intrathecal\w*|intratekal\w*|\bit\b(?= inj))/iu],
  [
    'intravenous',
    /(?<![\p{L}])(intraven\w*|endoven\w*|iv|i\.v\.|infus\w*|perfus\w*|infuus|infuz\w*|点滴\w*|静注\w*|静脉\w*|внутривенн\w*|concentrate for|konzentrat)(?![\p{L}])/iu,
  ],
  [
    'subcutaneous',
    /(?<![\p{L}])(subcut\w*|subq|sc|s\.c\.|sottocut\w*|sous-cutan\w*|pre-?filled (pen|syringe)|pen injector|auto-?injector|皮下\w*|подкожн\w*)(?![\p{L}])/iu,
  ],
  ['intramuscular', /(?<![\p{L}])(intramusc\w*|im|i\.m\.)(?![\p{L}])/iu],
  [
    'oral',
    /(?<![\p{L}])(oral\w*|orale?|po|p\.o\.|by mouth|tablets?|tabs?|tabletten?|comprim\w*|compress[ae]|capsules?|caps?|kapseln?|gelules?|capsulas?|capsula|tbl|comp\b|cpr|錠\w*|カプセル\w*|片|胶囊|таблет\w*|капсул\w*|tabletki|kapsulki)(?![\p{L}])/iu,
  ],
];

/** The route an entry states, or null. `folded` is the entry in lower case without accents. */
export function routeOf(folded: string): Route | null {
  for (const [route, re] of signs) if (re.test(folded)) return route;
  return null;
}
