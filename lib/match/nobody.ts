// Whether the page says itself that no patient is open: a store of orders, favourites, a search for products.
import { bare, textOf } from '../read/dom.ts';
import type { ReadRow } from '../read/rows.ts';
import * as word from '../read/words.ts';

const chosen =
  /(?<!\p{L})(?:no patient (?:is |has been |currently )?(?:in context|selected|chosen|open(?:ed)?|loaded)|aucun patient (?:n['’]est )?(?:s[eé]lectionn[eé]|choisi|ouvert)|kein(?:e|en)? patient(?:in|en)? (?:ist )?(?:ausgew[aä]hlt|ge[oö]ffnet|gew[aä]hlt)|ning[uú]n paciente (?:seleccionado|abierto|elegido)|nenhum paciente (?:selecionado|aberto)|nessun paziente (?:selezionato|aperto|scelto)|geen pati[eë]nt (?:geselecteerd|gekozen|geopend)|ingen patient (?:vald|valgt)|ingen pasient valgt|nie wybrano pacjenta|пациент не выбран)(?!\p{L})|患者が選択されていません|未选择患者|لم يتم اختيار مريض/iu;
/** "8 resultados para", of a search for products. */
const results =
  /(?<!\p{L})\d+ (?:results? for|r[eé]sultats? pour|treffer f[uü]r|ergebnisse f[uü]r|resultados? para|risultat[io] per|resultaten voor|resultat(?:er)? f[oö]r|wynik\p{L}* dla)(?!\p{L})/iu;
/** As much of the page as is looked at. */
const most = 20_000;

type Said = 'nobody' | 'results' | '';
/** Answers by reading. */
const known = new WeakMap<object, Said>();

/**
 * True where the page says that nobody is chosen, and no line of it names a person; a list that is said to be taken is somebody's all the
 * same. What a search found counts only for a list without a title: a chart's own list may be searched, too. `reading`: what is one and the
 * same for all its rows.
 */
export function namesNobody({ el, how, section }: ReadRow, reading: object): boolean {
  const said = known.get(reading) ?? saidBy(el.ownerDocument);
  known.set(reading, said);
  return said === 'nobody' ? section !== 'active' : said === 'results' && /^d?$/.test(how);
}

function saidBy(doc: Document): Said {
  const { body } = doc;
  // what is not shown says nothing of what is open
  const text = (body.innerText ?? textOf(body)).slice(0, most);
  const says = chosen.test(text) ? 'nobody' : results.test(text) && doc.defaultView?.top === doc.defaultView ? 'results' : '';
  const lines = says ? text.split('\n').filter(Boolean) : [];
  return lines.some((line, i) => line.length < 160 && word.names.test(bare(`${line}\n${lines[i + 1]}`))) ? '' : says;
}
