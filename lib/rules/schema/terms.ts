// The closed lists of words that rules may use; a rule can choose among them and add none.
import { escalatorCriteria, tierCriteria } from '../tiers.ts';
import { z } from '../zod.ts';

/** Jurisdictions whose labels a rule records. */
export const regions = ['US', 'EU', 'UK', 'CA', 'AU', 'JP'] as const;
export const Region = z.enum(regions);

/** How loudly to speak; criteria in `tierCriteria`. */
export const tiers = ['critical', 'warning', 'note', 'reference'] as const;
export const Tier = z.enum(tiers);

export const TierCriterion = z.enum(Object.keys(tierCriteria) as [keyof typeof tierCriteria, ...(keyof typeof tierCriteria)[]]);

const escalators = Object.keys(escalatorCriteria) as [keyof typeof escalatorCriteria, ...(keyof typeof escalatorCriteria)[]];
export const EscalatorWhen = z.enum(escalators);

/** Strength of the evidence for an association; says nothing about how loudly to speak. */
export const evidenceLevels = ['boxed', 'warning', 'adverse-reaction', 'cases', 'theoretical'] as const;
export const EvidenceLevel = z.enum(evidenceLevels);

/** Where a label names PML. */
export const LabelStanding = z.enum([
  'boxed',
  'contraindication',
  'warning',
  'class-warning',
  'adverse-reaction',
  'none-found',
  'not-marketed',
  'unknown',
]);

export const AgentGroup = z.enum([
  'anti-integrin',
  'anti-cd20',
  'other-b-cell',
  'fumarate',
  's1p-modulator',
  'anti-cd52',
  'purine-analogue',
  'antibody-drug-conjugate',
  'kinase-inhibitor',
  'transplant',
  'antimetabolite',
  'alkylating-agent',
  'proteasome-inhibitor',
  'imide',
  'anti-cd38',
  'car-t',
  'bispecific',
  'tnf-inhibitor',
  'corticosteroid',
  'other',
]);

export const NameKind = z.enum([
  'inn',
  'synonym',
  'brand',
  'biosimilar-brand',
  'suffix',
  'salt',
  'code',
  'abbreviation',
  'discontinued',
  'translation',
]);

/** Ways a medicine is given; a word of the row decides, else unknown. */
export const routes = [
  'oral',
  'intravenous',
  'subcutaneous',
  'intramuscular',
  'intrathecal',
  'topical',
  'ocular',
  'inhaled',
  'nasal',
  'rectal',
  'stent',
  'intralesional',
] as const;
export const Route = z.enum(routes);

export const SuspicionAction = z.enum(['withhold-next-dose', 'cannot-be-withheld', 'transplant-team', 'never-stop-abruptly']);

/** Tests that come again at an interval. */
export const MonitoringTest = z.enum(['mri', 'jcv-antibody', 'blood-count', 'visit']);

export const FactKind = z.enum([
  'risk',
  'label',
  'incidence',
  'latency',
  'persistence',
  'mechanism',
  'risk-factor',
  'monitoring',
  'suspicion',
  'combination',
  'switching',
  'might-not-apply',
  'product',
  'definition',
  'symptom',
  'diagnosis',
  'treatment',
  'outcome',
  'genetics',
  'programme',
  'unknown',
  /** Plain words for a patient; see `from` of a fact and rules/patient.json. */
  'patient',
]);

/** Design of the evidence behind a fact. */
export const Grade = z.enum([
  'label',
  'regulator',
  'guideline',
  'cohort',
  'trial',
  'registry',
  'case-series',
  'case-report',
  'pharmacovigilance',
  'review',
  'expert',
  'none',
]);

export type Tier = z.infer<typeof Tier>;
export type Region = z.infer<typeof Region>;
export type Route = z.infer<typeof Route>;
export type EvidenceLevel = z.infer<typeof EvidenceLevel>;
export type EscalatorWhen = z.infer<typeof EscalatorWhen>;
export type MonitoringTest = z.infer<typeof MonitoringTest>;
export type AgentGroup = z.infer<typeof AgentGroup>;
