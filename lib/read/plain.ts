// Which names of a page's mark-up and address may be kept: words of its makers, never what could be a patient's.

/** Words of layout and of medicine that say nothing of anybody, though the page may also show them. */
const common = new Set(
  'active address admin all app area article aside banner body box card cell chart clinical col column component container content current dashboard data detail details div drug drugs ehr emr encounter entry field filter foot footer form frame grid group head header history home id identity index info inner item items kardex label layout left line list lists lst main med meds medicament medicaments medication medications medicine medicines medikation menu module name nav navigation order orders outer overview page pane panel part patient patients person pharmacy plan portlet prescription prescriptions profile record records region result results right root row rows rx screen section sheet shell side sidebar snapshot split summary tab table tabs tbl tbody text therapies therapy thead tile title top treatment treatments view viewer visit ward widget window wrap wrapper'.split(
    ' ',
  ),
);
/** What follows such a word may be the person. */
const person = /^(patients?|persons?|people|clients?|members?|subjects?|residents?|pts?|users?|names?)$/;
/** Comes and goes with what a person does. */
const state =
  /^((is|has|ng|js|css|sc|jss|svelte|ember)[-_].*|active|selected|hover|focus(ed)?|open(ed)?|closed|expanded|collapsed|odd|even|first|last|loading|loaded|visible|hidden|highlight(ed)?|disabled|enabled|dirty|touched|clicked)$/i;

/** The words of a text or of a name, in lower case. */
export const wordsOf = (text: string): string[] =>
  text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);

/** Every word that the page shows or holds in a field: none of them is kept, save the common ones. */
export function spokenIn(roots: (Document | ShadowRoot)[]): Set<string> {
  const said = new Set<string>();
  const hear = (text: string | null | undefined) => {
    for (const w of wordsOf(text ?? '')) said.add(w);
  };
  for (const root of roots) {
    const doc = root.ownerDocument ?? (root as Document);
    hear(doc.title);
    const texts = doc.createTreeWalker(root, 4);
    while (texts.nextNode()) if (!/^(SCRIPT|STYLE)$/.test(texts.currentNode.parentElement?.tagName ?? '')) hear(texts.currentNode.nodeValue);
    for (const field of root.querySelectorAll<HTMLInputElement>('input,textarea')) hear(field.value);
    for (const el of root.querySelectorAll('[title],[alt],[aria-label],[placeholder]'))
      for (const name of ['title', 'alt', 'aria-label', 'placeholder']) hear(el.getAttribute(name));
  }
  return said;
}

/** Letters alone, in words that the page's makers chose and that the page does not show. */
export function isPlain(token: string, spoken: ReadonlySet<string>): boolean {
  if (token.length > 40 || state.test(token) || !/^[A-Za-z]+(?:[-_.]{1,2}[A-Za-z]+)*$/.test(token)) return false;
  const words = wordsOf(token);
  const known = (w: string) => common.has(w);
  // "patient-mueller" may be somebody; so may everything else beside a word for a person
  if (words.length > 1 && words.some((w) => person.test(w)) && !words.every((w) => known(w) || person.test(w))) return false;
  // made by a machine: no vowel, or crumbs of two letters
  if (words.filter((w) => w.length < 3 && !known(w)).length > 1) return false;
  return words.every((w) => known(w) || (w.length > 1 && !speaks(w, spoken) && (w.length < 4 || /[aeiouy]/.test(w)) && !/[^aeiouy]{5}/.test(w)));
}

/** The page shows it, or a word of some length that it holds. */
function speaks(word: string, spoken: ReadonlySet<string>): boolean {
  if (spoken.has(word)) return true;
  for (const s of spoken) if (s.length > 3 && !common.has(s) && word.includes(s)) return true;
  return false;
}

/** What stands behind a word for a person names one. */
export const namesPerson = (part: string): boolean => wordsOf(part).some((w) => person.test(w));
