// What an entry says of one mention: taken, stopped, held, planned, an allergy, or only spoken of.
import { type FoundRow, under } from '../match/found.ts';
import type { Mention } from '../match/mention.ts';
import { lexicon } from '../read/lexicon.ts';
import { howText } from '../read/row.ts';
import * as a from './asides.ts';
import * as w from './words.ts';

export const statuses = ['active', 'stopped', 'held', 'planned', 'allergy', 'mentioned', 'unknown'] as const;
export type Status = (typeof statuses)[number];
export type Said = { status: Status /** What told it. */; by: string /** False when nobody is said to take it. */; firm: boolean };

/** Lower case without accents, soft breaks as spaces; same length as far as Latin text goes. */
export const foldText = (s: string) => s.replaceAll('\u200b', ' ').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A field with a dash for its value: "Stopped: –". */
const emptyField = /[^\u200b]{0,30}[:\s][\u2013\u2014]\s*(?=\u200b|$)/gu;

/** Section first, then the row's own look, then its words. */
export function statusOf(row: FoundRow, m: Mention): Said {
  const how = howText[row.how] ?? row.how;
  const before = foldText(row.text.slice(Math.max(0, m.start - 90), m.start));
  // what a box says that is not ticked is not said
  const after = foldText(row.text.slice(m.end, ownEnd(row, m)).replace(emptyField, ' ')).replace(a.unticked, ' ');
  const whole = foldText(row.text).replace(a.unticked, ' ');

  if (row.section === 'allergy') return { status: 'allergy', by: how, firm: false };
  if (row.section === 'family') return { status: 'mentioned', by: how, firm: false };
  if (w.allergyWords.test(before) || /^\W{0,4}(\p{L}+\W{1,4}){0,3}(allerg|alergi|anaphyl|intoleran|hypersens|rash|uberempf)/u.test(after))
    return { status: 'allergy', by: 'words of the entry', firm: false };
  if (w.familyWords.test(before.slice(-50))) return { status: 'mentioned', by: 'somebody else', firm: false };
  const cell = cellStatus(ownParts(row, m)) ?? cellStatus(row.parts);
  // "Not taking" in a cell of its own is a status; the words of another cell negate nothing here
  if (a.neverTicked.test(after) || w.negatedBefore.test(before) || w.negatedAfter.test(cell ? ownWords(row, m) : after))
    return { status: 'mentioned', by: 'said not to be taken', firm: false };
  if (a.testAfter.test(after.slice(0, 60)) || a.testBefore.test(before)) return { status: 'mentioned', by: 'name of a test', firm: false };
  if (row.section === 'note') return noteSays(row, m) ?? { status: 'mentioned', by: how, firm: false };
  // under a title that says what is taken, a box before an entry only chooses it
  if (row.section !== 'active' && isOffer(row, m)) return { status: 'mentioned', by: 'a box that is not ticked', firm: false };
  if (a.aboutBefore.test(before) || a.aboutAfter.test(after)) return { status: 'mentioned', by: 'information, not an entry', firm: false };

  if (cell?.status === 'mentioned') return cell;
  if (a.consideredBefore.test(before) || (a.consideredAfter.test(after) && !dosed.test(whole)))
    return { status: 'planned', by: 'only considered', firm: false };
  // a second medicine in another part of the row is spoken of there ("stop azathioprine a week before")
  const own = partOf(row, m);
  if (own.aside) {
    if (a.switchedTo.test(before)) return { status: 'active', by: 'switched to it', firm: true };
    if (a.switchedFrom.test(before) || w.stoppedWords.test(own.near))
      return { status: 'stopped', by: 'words beside it', firm: a.switchedFrom.test(before) };
    return { status: 'mentioned', by: 'spoken of in another entry', firm: false };
  }
  if (cell) return cell;
  const below = belowSays(row);
  if (below) return below;
  if (row.marks.length) return { status: 'stopped', by: row.marks.join(', '), firm: true };
  if (a.switchedTo.test(before)) return { status: 'active', by: 'switched to it', firm: true };
  if (a.switchedFrom.test(before)) return { status: 'stopped', by: 'switched from it', firm: true };
  if (a.endOf.test(before)) return { status: 'stopped', by: 'words of the entry', firm: true };
  if (row.section === 'stopped' || row.section === 'planned' || row.section === 'held') return { status: row.section, by: how, firm: true };
  if (replacedBy(row, m)) return { status: 'stopped', by: 'switched from it', firm: true };
  const near = `${ownBefore(row, m).slice(-45)} ${after}`;
  if (w.heldWords.test(near)) return { status: 'held', by: 'words of the entry', firm: true };
  if (w.stoppedWords.test(near)) return { status: 'stopped', by: 'words of the entry', firm: true };
  if (w.plannedWords.test(near) && !a.endPlanned.test(near)) return { status: 'planned', by: 'words of the entry', firm: true };
  if (isProse(row, m)) return { status: 'mentioned', by: 'text outside a list', firm: true };
  if (row.section === 'active') return { status: 'active', by: how, firm: true };
  if (w.activeWords.test(whole)) return { status: 'active', by: 'words of the entry', firm: true };
  if (row.section === 'listed') return { status: 'unknown', by: 'listed, status not stated', firm: true };
  return readsLikeEntry(row) || isLineOfMany(row, m.start)
    ? { status: 'unknown', by: 'reads like an entry, status not stated', firm: true }
    : { status: 'mentioned', by: 'text outside a list', firm: true };
}

/** A letter goes on after its list: a long text whose sentence about the medicine tells something, and states neither dose nor use. */
function isProse({ text }: FoundRow, m: Mention): boolean {
  if (text.length < 150 || /\d\s*(?:[mµ]?g|mcg|ml|ie|iu)(?!\p{L})/iu.test(text.slice(m.end, m.end + 45))) return false;
  const from = Math.max(...['. ', '! ', '? ', '; '].map((end) => text.lastIndexOf(end, m.start)), -1) + 1;
  const sentence = foldText(text.slice(from, m.end + (/[.!?;](?=\s|$)/.exec(text.slice(m.end))?.index ?? 200)));
  return sentence.split(/\s+/).length > 5 && a.telling.test(sentence) && !w.activeWords.test(sentence);
}

/** A doctor's sentence of what was taken before, which nobody has entered in a list; a table of a store or of many people has none. */
function noteSays(row: FoundRow, m: Mention): Said | null {
  const from = row.text.lastIndexOf('\u200b', m.start) + 1;
  const [line = ''] = row.text.slice(from).split('\u200b');
  const before = foldText(line.slice(0, m.start - from));
  const after = foldText(line.slice(m.end - from));
  if (/^[mnp]$/.test(row.how) || line.split(/\s+/).length < 6) return null;
  const near = `${before.slice(-24)} | ${after.slice(0, 24)}`;
  const ended =
    (a.switchedFrom.test(before) && !a.thought.test(before)) ||
    (w.stoppedWords.test(near) && !a.thought.test(before.slice(-90) + after.slice(0, 90)));
  return ended ? { status: 'stopped', by: 'words of a note', firm: false } : null;
}

/** One of several doses with a box before it that is not ticked: what may be ordered, not what is taken. */
function isOffer({ text }: FoundRow, m: Mention): boolean {
  const boxes = text.split(/(?=[\u2610\u2611])/);
  const offers = boxes.filter((b) => b[0] === '\u2610' && strength.test(b));
  return offers.length > 1 && text.lastIndexOf('\u2610', m.start) > text.lastIndexOf('\u2611', m.start);
}

/** "Changed to ocrelizumab in June", right before the name of another medicine, and no dose of this one between. */
function replacedBy({ text, hits }: FoundRow, m: Mention): boolean {
  const next = hits.find((h) => h[1] > m.end && h[0].length > 0);
  return !!next && a.changedTo.test(foldText(text.slice(m.end, next[1])));
}

/** What the line below an entry begins with: "Outcome: stopped because JCV positive", not "Comment: aspirin stopped". */
function belowSays(row: FoundRow): Said | null {
  const line = foldText(row.parts.find((p) => p.startsWith(under)) ?? '').slice(0, 90);
  const words = line.replace(
    /^\W*(\p{L}+( \p{L}+)?\s?:\s*)?((pt|patient|was|is|has been|states?|temporarily|treatment|therapy|therapie|behandlung|traitement)\s+)*/u,
    '',
  );
  const begins = (re: RegExp) => (re.exec(words)?.index ?? 9) < 2;
  const status = begins(w.heldWords) ? 'held' : begins(w.stoppedWords) ? 'stopped' : begins(w.plannedWords) ? 'planned' : null;
  return status && !a.endPlanned.test(words) ? { status, by: 'the line below the entry', firm: true } : null;
}

/** Where the words about a mention end: at 90 characters, or where a semicolon parts it from the next medicine. */
function ownEnd({ text, hits }: FoundRow, m: Mention): number {
  const next = hits.find((h) => h[1] >= m.end && h[0].length > 0)?.[1];
  const stop = next === undefined ? -1 : text.slice(m.end, next).indexOf(';');
  return m.end + (stop < 0 ? 90 : Math.min(90, stop));
}

/** All up to the end of the last whole sentence. */
const sentences = /^.*\p{L}{3}[.!?]\s+(?=\p{Lu})/su;

/** The words before a mention, without what a semicolon ends behind the name of another medicine: "stopped:" before them all stays. */
function ownBefore({ text, hits }: FoundRow, m: Mention): string {
  const from = Math.max(0, m.start - 90);
  let own = '';
  // in a text what a whole sentence before says is said of something else
  let at = from + (text.length < 150 ? 0 : (sentences.exec(text.slice(from, m.start))?.[0].length ?? 0));
  for (const [, , end] of hits.filter((h) => h[2] <= m.start && h[2] >= from && h[0].length > 0)) {
    const stop = text.indexOf(';', end);
    if (end < at || stop < 0 || stop > m.start) continue;
    own += text.slice(at, end);
    at = stop;
  }
  return foldText(own + text.slice(at, m.start));
}

/** What follows a mention in its own cell. */
const ownWords = (row: FoundRow, m: Mention) => foldText(row.text.slice(m.end, m.end + 90).split('\u200b')[0] ?? '');

/** Several medicines in one box: what stands between the name of one and the next is its own. */
function ownParts(row: FoundRow, m: Mention): string[] {
  const next = row.hits.find((h) => h[1] >= m.end && row.text.slice(m.end, h[1]).includes('\u200b'))?.[1];
  return next === undefined ? [] : row.text.slice(m.end, next).split('\u200b').slice(1);
}

/** Where a mention stands in its row: aside when another name begins the row and this one is inside a later part's prose. */
function partOf(row: FoundRow, m: Mention): { aside: boolean; near: string } {
  const first = row.hits[0]?.[1] ?? m.start;
  const at = row.text.lastIndexOf('\u200b', m.start - 1) + 1;
  const lead = row.text.slice(at, m.start).replace(/[\s\u200b([]+/g, '');
  const near = foldText(row.text.slice(Math.max(at, m.start - 40), m.end + 30));
  return {
    aside:
      m.start > first &&
      at > first &&
      /\p{L}{3,}/u.test(lead) &&
      !/^(brand|generic|genericname|brandname|commonlyknownas|aka|name|drug|medication)/i.test(lead),
    near,
  };
}

const tickedAs: [Status, RegExp][] = [
  ['held', /^(hold|held|on hold|paus\p{L}*|suspend\p{L}*|unterbrech\p{L}*|suspendre)$/u],
  ['stopped', /^(discontinued?|stop(ped)?|inactive|(course )?completed|absetzen|abgesetzt|arreter|suspendido|stoppen|sospendere)$/],
  ['active', /^(active|current|taking( now)?|continue|modify|change|weiter|fortfuhren|poursuivre|continuer|continuar|continuare|doorgaan)$/],
];

/** What a column says of a row by a tick under its header; null where a box is left empty, undefined where there is none. */
function tickOf(part: string): Status | null | undefined {
  const [, head = '', tick = ''] = /^([^:]+?)\s*:\s*([\u2611\u2610]|yes|no|true|false)$/.exec(part) ?? [];
  const status = tickedAs.find(([, words]) => words.test(head))?.[0];
  if (!status) return undefined;
  if (/\u2611|yes|true/.test(tick)) return status;
  return /^(active|current)$/.test(head) ? 'stopped' : null;
}

/** The words of cells, each whole, too, since a word may be split over spans; of several boxes to choose from only what is ticked. */
function chosen(parts: string[]): string[] {
  const words = parts.flatMap((x) => x.split('\u200b'));
  const boxes = words.map((x) => x.trim());
  if (boxes.includes('\u2611') && boxes.includes('\u2610')) return words.filter((x, i) => boxes[i - 1] !== '\u2610' || /[\u2610\u2611]/.test(x));
  return parts.flatMap((x) => [...x.split('\u200b'), x.replaceAll('\u200b', '')]);
}

/** An entry that came to nothing: nobody took the medicine by it. */
const neverGiven =
  /^(declined|refused|rejected|denied|voided?|deleted|refusee?|rejetee?|supprimee?|rechazad[oa]|borrad[oa]|eliminad[oa]|recusad[oa]|rejeitad[oa]|rifiutat[oa]|respint[oa]|abgelehnt|geloscht|verworfen|geweigerd|afgewezen|verwijderd)( by (the )?(patient|pharmacy|provider|insurance))?$/;

/** The row is one of doses: one that was refused is no word about the others. */
const dosed =
  /(?<!\d)\d{1,2}:\d\d(?!\d)|(?<!\p{L})(given|due(?! to)|missed|administered|gegeben|verabreicht|donnee?|administree?|administrad[oa]|somministrat[oa]|toegediend|gegeven)(?!\p{L})/u;

/** A cell or badge of its own that holds a status word and little else: the whole phrase decides. */
function cellStatus(parts: string[]): Said | null {
  for (const p of chosen(parts)) {
    const t = foldText(p)
      .replace(
        /^(status|state|estado|statut|etat|stato|zustand|allapot|statusz|stanje|staatus|κατασταση|סטטוס|상태|situa[cz]\p{L}+|stav|tila|decision|action|treatment|traitement|behandlung|tratamiento|tratamento|trattamento|behandeling|outcome|compliance|adherence)\s*(:|(?= ))\s*/u,
        '',
      )
      .replace(/[^\p{L}:\- ]/gu, ' ')
      .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
      .trim();
    // the label of a field that is left empty is no status: "stop —"
    if (!t || t.length > 34 || /[:\u2013\u2014-]\s*$/.test(p)) continue;
    const told = tickOf(foldText(p).trim());
    if (told) return { status: told, by: `"${p.trim().slice(0, 40)}"`, firm: true };
    if (told === null) continue;
    const whole = (re: RegExp) => re.test(t) && t.split(/\s+/).length <= 4;
    const by = `"${p.trim().slice(0, 40)}"`;
    if (/^(susp|sospes|unterbr|onderbr|pausa|interr).* (temp|vorub|provis|tijdel)/.test(t)) return { status: 'held', by, firm: true };
    if (neverGiven.test(t) && !/\d/.test(p) && !parts.some((x) => dosed.test(foldText(x)))) return { status: 'mentioned', by, firm: false };
    if (whole(w.heldWords) || /^(tauolla|keskeytetty|tilfeldig stopp|休薬中?)$/.test(t)) return { status: 'held', by, firm: true };
    if (/^(active ?: ?)?(non va|external|parked|submitted|refill in process)$/.test(t)) return { status: 'active', by, firm: true };
    if (
      /^(stop$|stopped|discontinued|completed|inactive|ended|expired|cancel+ed|revoked|abgesetzt|beendet|arrete|suspendido|interrotto|gestopt|historical|past(?! med)|(not|no longer) (currently |presently )?tak(ing|en)|(superseded|replaced|switched|ersetzt|remplace|reemplazad[oa]|substituid[oa]|sostituit[oa]|vervangen)$|nao tomad[oa]|no tomad[oa]|non (pris|assunto)|nicht (ein)?genommen|entered in error|aborted|abandoned|ceased|nullified|inaktiv|inactif|inactivo|inattivo|descontinuado|terminado|termine|sospes[oa]|conclus[oa]|terminat[oa]|cessat[oa]|storniert|annulliert|annule|annullat[oa]|cancelad[oa]|geannuleerd|anulad[oa]|avslutad|utsatt|seponer(t|et)|avsluttet|afsluttet|oph[oø]rt|lopetettu|paattynyt|zakonczon[yae]|odstawion[yae])\b/.test(
        t,
      )
    ) {
      return /error/.test(t) ? { status: 'mentioned', by, firm: false } : { status: 'stopped', by, firm: true };
    }
    if (
      /^(draft|planned( not (yet )?started)?|proposed|pending|scheduled|upcoming|geplant|prevue?s?|previst[oa]s?|planifiee?s?|planificado|programad[oa]|programmat[oa]|gepland|pianificato|pendiente( de inicio)?|pendente|in attesa|en attente|ausstehend|considered|under consideration|(awaiting|pending|needs) prior auth\p{L}*|not (yet )?(started|commenced)|planerad|planowan[yae])$/u.test(
        t,
      )
    )
      return { status: 'planned', by, firm: true };
    if (
      /^(active|current|lauft( weiter)?|wird fortgefuhrt|fortlaufend|verabreicht weiter|aktiv|actif|activo|attivo|ativo|actief|taking|ongoing|laufend|en cours|in corso|in uso|em curso|em uso|en curso|en uso|vigente|lopend|pagaende|lopende|igangvaerende|igangværende|aktuell?|kaytossa|voimassa|obecnie|przyjmuje|действует|принимает|ساري|نشط)$/.test(
        t,
      )
    )
      return { status: 'active', by, firm: true };
    const other = w.cellWords.find(([, words]) => words.test(t));
    if (other && t.split(' ').length < 4) return { status: other[0], by, firm: true };
  }
  return null;
}

const strength = new RegExp(lexicon.patterns.strength, 'iu');
/** One of several lines with strengths in one box, begun by the name at `start`: a list whose lines could not be told apart. */
export function isLineOfMany({ text }: Pick<FoundRow, 'text'>, start: number): boolean {
  const lines = text.split('\u200b');
  const own = text.slice(text.lastIndexOf('\u200b', start) + 1).split('\u200b')[0] ?? '';
  return lines.filter((x) => strength.test(x)).length > 3 && own.length < 160 && strength.test(own) && text.lastIndexOf('\u200b', start) + 3 > start;
}

/** A single line outside every list that nevertheless reads like an entry of one: short, with a strength or a form. */
export const readsLikeEntry = (row: Pick<FoundRow, 'text'>): boolean => row.text.length < 160 && strength.test(row.text);
