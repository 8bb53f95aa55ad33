// Makes of a FHIR record the entry that a medication list would show of it, so that one engine judges both.
import { routeOf } from '../../assess/route.ts';
import { foldText } from '../../assess/status.ts';
import type { FoundRow } from '../../match/found.ts';
import type { Agent } from '../../rules/schema/agent.ts';
import { type Obj, obj, objs, text } from './json.ts';
import { medicineOf, type Resolve } from './medicine.ts';
import { standingOf } from './standing.ts';

/** An entry before names are looked for in it; null where the record names no medicine in words or by an ATC code. */
export function entryOf(record: Obj, resolve: Resolve, agents: readonly Agent[]): Omit<FoundRow, 'hits'> | null {
  const { names, codes } = medicineOf(record, resolve, agents);
  if (!names.length && !codes.length) return null;
  const dosages = objs(record.dosageInstruction ?? record.dosage);
  const [dose] = dosages.flatMap(doseOf);
  const words = [names.join(' · '), dose, ...codes, routeWords(dosages)].filter(Boolean).join(' · ').slice(0, 600);
  // the instructions stay out: "stop if you get a rash" says nothing of whether it was stopped
  return { text: words, parts: [words, ...endOf(record, dosages)], visible: true, marks: [], ...standingOf(record) };
}

/** "300 mg", which tells an ambiguous name and a product. */
function doseOf(dosage: Obj): string[] {
  return objs(dosage.doseAndRate).flatMap((d) => {
    const { value, unit, code } = obj(d.doseQuantity);
    const of = text(unit, 20) ?? text(code, 20);
    return typeof value === 'number' && of ? [`${value} ${of}`] : [];
  });
}

/** The route as coded, or the one that the instruction's words mean. */
function routeWords(dosages: Obj[]): string | null {
  for (const d of dosages) {
    const { text: words, coding } = obj(d.route);
    const coded = text(words, 60) ?? text(objs(coding).find((c) => c.display)?.display, 60);
    if (coded) return coded;
  }
  return routeOf(foldText(dosages.map((d) => text(d.text) ?? '').join(' ')));
}

/** The day on which it ended, in words that the engine reads; a month or a year ends on its last day. */
function endOf(record: Obj, dosages: Obj[]): string[] {
  const bounds = dosages.map((d) => obj(obj(obj(d.timing).repeat).boundsPeriod));
  return [obj(record.effectivePeriod), ...bounds].flatMap((p) => {
    const end = text(p.end, 40)?.slice(0, 10);
    if (!end) return [];
    return /^\d{4}-\d{2}-\d{2}$/.test(end) ? [`End date: ${end}`] : [`${end} – ${end}`];
  });
}
