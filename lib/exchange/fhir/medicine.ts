// What a FHIR record calls its medicine: words, ATC codes, and what its ingredients are called.
// A code of another system says nothing here without its words: the rules hold names and ATC codes.
import type { Agent } from '../../rules/schema/agent.ts';
import { type Obj, obj, objs, text } from './json.ts';

export type Medicine = { names: string[]; codes: string[] };
/** Finds the record that a reference means, or nothing where it is not in the bundle. */
export type Resolve = (reference: string) => Obj | undefined;

const atc = /whocc\.no\/atc|2\.16\.840\.1\.113883\.6\.73$/i;
const rxnorm = /umls\/rxnorm|2\.16\.840\.1\.113883\.6\.88$/i;
/** Figures alone, such as a catalogue number, are no name. */
const isName = (s: string | undefined): s is string => s !== undefined && /\p{L}{2}/u.test(s);

/** Of a record with `medicationCodeableConcept` or `medicationReference`; `rules` lend the name of an RxNorm code they know. */
export function medicineOf(record: Obj, resolve: Resolve, agents: readonly Pick<Agent, 'title' | 'codes'>[]): Medicine {
  const reference = obj(record.medicationReference);
  const target = text(reference.reference);
  const local = target?.startsWith('#') ? objs(record.contained).find((c) => `#${c.id}` === target) : undefined;
  const found = local ?? (target ? resolve(target) : undefined);
  const parts = [conceptOf(record.medicationCodeableConcept, agents), found ? ofMedication(found, 0) : none, nameOnly(reference.display)];
  return { names: apart(parts.flatMap((p) => p.names)), codes: [...new Set(parts.flatMap((p) => p.codes))] };

  /** A mixture may name only what is in it, and what is in it may be a record of its own. */
  function ofMedication(medication: Obj, depth: number): Medicine {
    const inside = [...objs(medication.contained)];
    const within = objs(medication.ingredient).flatMap((i) => {
      const ref = obj(i.itemReference);
      const to = text(ref.reference);
      const item = to?.startsWith('#') ? inside.find((c) => `#${c.id}` === to) : to ? resolve(to) : undefined;
      return [conceptOf(i.itemCodeableConcept, agents), item && depth < 2 ? ofMedication(item, depth + 1) : none, nameOnly(ref.display)];
    });
    const all = [conceptOf(medication.code, agents), ...within];
    return { names: all.flatMap((m) => m.names), codes: all.flatMap((m) => m.codes) };
  }
}

const none: Medicine = { names: [], codes: [] };
const nameOnly = (display: unknown): Medicine => ({ names: [text(display)].filter(isName), codes: [] });

function conceptOf(concept: unknown, agents: readonly Pick<Agent, 'title' | 'codes'>[]): Medicine {
  const { text: words, coding } = obj(concept);
  const codings = objs(coding);
  const codeOf = (c: Obj) => text(c.code, 40) ?? '';
  const known = codings.filter((c) => rxnorm.test(String(c.system))).flatMap((c) => agents.filter((a) => a.codes.rxnorm.includes(codeOf(c))));
  return {
    names: [text(words), ...codings.map((c) => text(c.display)), ...known.map((a) => a.title)].filter(isName),
    codes: codings.filter((c) => atc.test(String(c.system))).flatMap((c) => codeOf(c) || []),
  };
}

/** Each name once; one that another holds whole adds nothing. */
const apart = (names: string[]): string[] =>
  [...new Set(names)].filter(
    (n, i, all) => !all.some((o, j) => i !== j && o.toLowerCase().includes(n.toLowerCase()) && (o.length > n.length || j < i)),
  );
