// Writes the patients of patients.json into the mock server's memory.
import { allergyOf, conditionOf, immunizationOf, noteOf } from './history.js';
import { labOf, reportOf } from './lab.js';
import { medicationOf } from './medication.js';
import { patientOf } from './patient.js';
import { physician } from './physician.js';
import { vitalOf } from './vital.js';

/**
 * @param repo the mock's MemoryRepository, in seeding mode (it then keeps our dates)
 * @param {object[]} entries the content of patients.json
 * @param {Date} now what the relative dates count back from
 */
export async function seed(repo, entries, now) {
  await repo.createResource(physician);
  for (const entry of entries) {
    await seedPatient(repo, entry, now);
  }
}

async function seedPatient(repo, entry, now) {
  const subject = { reference: `Patient/${entry.id}`, display: entry.name };
  // Ids follow from the patient's, so that the address of a record is the same in every run.
  let count = 0;
  const write = (resource) =>
    repo.createResource({ ...resource, id: `${entry.id.slice(0, 24)}${String(++count).padStart(12, '0')}` });
  const writeAll = (list, of) => Promise.all(list.map((item) => write(of(item, subject, now))));

  await repo.createResource(patientOf(entry, now));
  await writeAll(entry.medications, medicationOf);
  await writeAll(entry.conditions, conditionOf);
  await writeAll(entry.allergies, allergyOf);
  await writeAll(entry.immunizations, immunizationOf);
  await writeAll(entry.notes, noteOf);
  await writeAll(entry.observations.filter((o) => o.vital), vitalOf);

  const samples = Map.groupBy(entry.observations.filter((o) => !o.vital), (o) => `${o.report}|${o.daysAgo}`);
  for (const values of samples.values()) {
    const observations = await writeAll(values, labOf);
    await write(reportOf(values[0].report, values[0].daysAgo, observations, subject, now));
  }
}
