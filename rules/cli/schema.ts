// `rules schema`: writes the JSON Schemas and the list of units that outside tools check with, and the files for administrators.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AssessmentSchema } from '../../lib/alert/assessment.ts';
import { Parcel, Pointer } from '../../lib/channel/schema/parcel.ts';
import { Local, Release } from '../../lib/channel/schema/release.ts';
import { Key, KeyList, Recalls, Signatures } from '../../lib/channel/schema/signed.ts';
import { State } from '../../lib/channel/schema/state.ts';
import { Agent } from '../../lib/rules/schema/agent.ts';
import { AnswerAsks, OutsideAsks } from '../../lib/rules/schema/asks.ts';
import { Basis } from '../../lib/rules/schema/basis.ts';
import { Bundle, Canary, ClassWord, LeftOut, Regimen, Table } from '../../lib/rules/schema/bundle.ts';
import { Fact, Source } from '../../lib/rules/schema/fact.ts';
import { Questions } from '../../lib/rules/schema/questions.ts';
import { PatientPlan, Reader } from '../../lib/rules/schema/reader.ts';
import { z } from '../../lib/rules/zod.ts';
import { adminFiles } from './admin/files.ts';
import { units, wordUnits } from './check/units.ts';

/** File name under rules/ and its text. */
export function schemas(): [file: string, text: string][] {
  const parts = { Agent, Basis, Fact, Source, Regimen, ClassWord, LeftOut, Canary, Table, Reader, PatientPlan, Questions, AnswerAsks, OutsideAsks };
  const definitions = Object.fromEntries(Object.entries(parts).map(([name, schema]) => [name, z.toJSONSchema(schema)]));
  return [
    ['schema.json', `${JSON.stringify({ ...z.toJSONSchema(Bundle), $defs: definitions }, null, 1)}\n`],
    ['channel.schema.json', `${JSON.stringify({ $defs: channel() }, null, 1)}\n`],
    ['assessment.schema.json', `${JSON.stringify(z.toJSONSchema(AssessmentSchema), null, 1)}\n`],
    ['units.json', `${JSON.stringify({ units, wordUnits }, null, 1)}\n`],
  ];
}

/** Files of the rules channel; the rules inside a release are in schema.json. */
function channel() {
  const parts = { Key, KeyList, Signatures, Recalls, Pointer, Parcel, State };
  const release = z.toJSONSchema(Release) as { properties: Record<string, unknown> };
  const local = z.toJSONSchema(Local) as { properties: Record<string, unknown> };
  const elsewhere = { $ref: 'schema.json' };
  const part = (name: string) => ({ $ref: `schema.json#/$defs/${name}` });
  Object.assign(local.properties, {
    agents: { type: 'array', items: part('Agent') },
    facts: { type: 'object', additionalProperties: part('Fact') },
    sources: { type: 'object', additionalProperties: part('Source') },
    canaries: { type: 'array', items: part('Canary') },
  });
  Object.assign(release.properties, { rules: elsewhere, local: { $ref: '#/$defs/Local' } });
  return { ...Object.fromEntries(Object.entries(parts).map(([name, schema]) => [name, z.toJSONSchema(schema)])), Release: release, Local: local };
}

/** Files that are made from the code: below `dir`, which is rules/, and in docs/admin. */
const made = (): [file: string, text: string][] => [...schemas(), ...adminFiles().map(([f, text]): [string, string] => [`../docs/admin/${f}`, text])];

/** Names of files that are missing or differ from what the code says. */
export const staleSchemas = (dir: string): string[] =>
  made().flatMap(([file, text]) => {
    try {
      return readFileSync(join(dir, file), 'utf8') === text ? [] : [file];
    } catch {
      return [file];
    }
  });

export const writeSchemas = (dir: string): void => {
  for (const [file, text] of made()) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
};
