// Every text of the rules that a user can read, sentence by sentence, with what stands around it.
import { quote } from '../../../lib/evidence/quote.ts';
import type { ArticleSection, Bundle, Inline } from '../../../lib/rules/schema/bundle.ts';
import type { Loaded } from '../load.ts';
import type { Context } from './recommends.ts';

export type Placed = { file: string; path: string; sentence: string; context: Context };
type Rules = Loaded['bundle'];

// knows abbreviations and decimals, and comes with the platform
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
// it takes a small letter for the rest of the sentence; many names of medicines begin with one
const before = /(?<=[\p{L}\p{N})%]{2}[.!?])(?<!\b(?:al|approx|ca|cf|dr|e\.?g|fig|i\.?e|incl|max|min|no|resp|vs)\.)\s+(?=\p{Ll})/iu;
export const sentencesOf = (text: string) =>
  [...segmenter.segment(text)]
    .flatMap((s) => s.segment.split(before))
    .map((s) => s.trim())
    .filter(Boolean);

/** A paragraph as sentences, each knowing those before it. */
export function placed(file: string, path: string, text: string, around: Partial<Context> = {}): Placed[] {
  const all = sentencesOf(text);
  return all.map((sentence, i) => ({
    file,
    path,
    sentence,
    context: { headings: [], ...around, before: [...(around.before ?? []), ...all.slice(0, i)] },
  }));
}

/** Facts, agents, tables, regimens, classes, what was left out, the basis, the article. */
export function textsOf({ bundle, files }: Loaded): Placed[] {
  const fileOf = (key: string) => files.get(key) ?? 'rules';
  const owner = new Map(bundle.agents.map((a) => [a.id.replaceAll(' ', '-'), a.title]));
  const about = (id: string) => {
    const title = owner.get(id.split('.')[0] ?? '');
    return title ? { about: title } : {};
  };
  return [
    ...Object.keys(bundle.facts).flatMap((id) => placed(fileOf(`fact:${id}`), `${id}.text`, filled(id, bundle), about(id))),
    ...bundle.agents.flatMap((a) => agentTexts(a, fileOf(`agent:${a.id}`))),
    ...bundle.tables.flatMap((t) => tableTexts(t, bundle, files.get(`table:${t.id}`) ?? `rules/tables (${t.id})`)),
    ...bundle.regimens.flatMap((r) => [r.text, ...(r.also ?? [])].flatMap((x) => placed('rules/regimens.json', r.text, x))),
    ...bundle.classes.flatMap((c) => placed('rules/classes.json', c.id, c.title)),
    ...bundle.leftOut.flatMap((l) => placed('rules/left-out.json', l.name, l.reason, { about: l.name })),
    ...stringsOf(bundle.basis, '').flatMap(([path, text]) => placed('rules/basis.json', path, text)),
    ...bundle.article.flatMap((s) => sectionTexts(s, bundle, files.get(`article:${s.id}`) ?? `rules/article (${s.id})`)),
    ...bundle.readers.flatMap((r) => placed('rules/readers.json', r.id, `${r.title}. ${r.opening.map((x) => x.v).join('')}`)),
  ];
}

/** A fact's text with its numbers in place. */
const filled = (id: string, bundle: Rules) => quote(id, bundle)?.text ?? '';

/** Every text of a tree with its path: the basis is sentences through and through. */
function stringsOf(v: unknown, path: string): [string, string][] {
  if (typeof v === 'string') return [[path, v]];
  if (!v || typeof v !== 'object') return [];
  return Object.entries(v).flatMap(([k, x]) => stringsOf(x, path ? `${path}.${k}` : k));
}

/** Fields a user reads; `about` lets a bare "used to treat PML" be understood. */
function agentTexts(a: Bundle['agents'][number], file: string): Placed[] {
  const around = { about: a.title };
  return [
    ...placed(file, 'title', a.title),
    ...placed(file, 'class', a.class, around),
    ...(a.products ?? []).flatMap((p) => placed(file, `products.${p.id}`, p.label, around)),
    ...Object.entries(a.labels).flatMap(([k, l]) =>
      [l.section, l.revision].flatMap((text) => (text ? placed(file, `labels.${k}`, text, around) : [])),
    ),
    ...a.monitoring.flatMap((m, i) => (m.stratum ? placed(file, `monitoring[${i}].stratum`, m.stratum, around) : [])),
  ];
}

function tableTexts(t: Bundle['tables'][number], bundle: Rules, file: string): Placed[] {
  const title = bundle.agents.find((a) => a.id === t.agent)?.title;
  const around = { headings: [t.title], ...(title && { about: title }) };
  const plain = [t.unit, t.rows.title, t.columns.title, ...t.rows.labels, ...t.columns.labels, t.notEntered ?? '', t.asOf ?? '', ...t.footnotes];
  return [
    ...placed(file, 'title', t.title, title ? { about: title } : {}),
    ...plain.flatMap((text) => placed(file, 'texts', text, around)),
    ...(t.cells ?? []).flatMap((row, i) =>
      row.flatMap((cell, j) =>
        cell ? placed(file, `cells[${i}][${j}]`, cell, { ...around, headings: [t.title, `${t.columns.labels[j]} ${t.rows.labels[i]}`] }) : [],
      ),
    ),
  ];
}

/** A section in reading order; a heading holds until the next of its level, a lead-in ("may include:") for its list. */
function sectionTexts(s: ArticleSection, bundle: Rules, file: string): Placed[] {
  const words = (c: Inline[]) => c.map((n) => (n.t === 'fact' ? ` ${filled(n.id, bundle)} ` : 'v' in n ? n.v : '')).join('');
  const out: Placed[] = placed(file, 'title', s.title);
  let headings = [s.title];
  let lead = '';
  for (const n of s.nodes) {
    const at = headings.at(-1) as string;
    const around = { headings, topic: true };
    if (n.t === 'h') {
      headings = [...headings.slice(0, n.level - 1), n.v];
      out.push(...placed(file, n.v, n.v));
    } else if (n.t === 'p') {
      const text = words(n.c);
      out.push(...placed(file, at, text, around));
      lead = sentencesOf(text).at(-1) ?? '';
      continue;
    } else if (n.t === 'ul' || n.t === 'ol') {
      const under = /:\s*$/.test(lead) ? { ...around, headings: [...headings, lead] } : around;
      out.push(...n.items.flatMap((item) => placed(file, at, words(item), under)));
    } else if (n.t === 'table') {
      for (const row of n.rows)
        for (const [i, cell] of row.entries())
          out.push(
            ...placed(file, at, words(cell), { ...around, headings: [...headings, `${words(n.head[i] ?? [])} ${i ? words(row[0] ?? []) : ''}`] }),
          );
    }
    lead = '';
  }
  return out;
}
