// Words of the drawn charts, by hand and not from the reader's lexicon: titles, columns and statuses in seven languages, ordinary medicines, traps.

export type Said = 'taken' | 'held' | 'stopped' | 'planned';

export type Tongue = {
  region: string;
  titles: string[];
  head: [string, string, string];
  allergies: string;
  often: string[];
  status: Record<Said, string[]>;
};

export const tongues: readonly Tongue[] = [
  {
    region: 'US',
    titles: ['Medications', 'Medication list', 'Current medications'],
    head: ['Medication', 'Directions', 'Status'],
    allergies: 'Allergies',
    often: ['once daily', 'twice daily', 'every 4 weeks'],
    status: { taken: ['Active', 'Taking'], held: ['On hold'], stopped: ['Discontinued', 'Stopped'], planned: ['Planned'] },
  },
  {
    region: 'UK',
    titles: ['Medicines', 'Prescriptions', 'Repeat medication'],
    head: ['Medicine', 'Dose', 'Status'],
    allergies: 'Allergies and intolerances',
    often: ['one daily', 'twice a day', 'monthly'],
    status: { taken: ['Current', 'Active'], held: ['Suspended'], stopped: ['Stopped', 'Ended'], planned: ['Planned'] },
  },
  {
    region: 'DE',
    titles: ['Medikation', 'Medikamente', 'Arzneimittel'],
    head: ['Arzneimittel', 'Dosierung', 'Status'],
    allergies: 'Allergien',
    often: ['1-0-0', '1-0-1', 'alle 4 Wochen'],
    status: { taken: ['aktiv', 'laufend'], held: ['pausiert'], stopped: ['abgesetzt', 'beendet'], planned: ['geplant'] },
  },
  {
    region: 'FR',
    titles: ['Médicaments', 'Traitements', 'Ordonnance'],
    head: ['Médicament', 'Posologie', 'Statut'],
    allergies: 'Allergies',
    often: ['1 fois par jour', '2 fois par jour', 'toutes les 4 semaines'],
    status: { taken: ['en cours', 'actif'], held: ['suspendu'], stopped: ['arrêté', 'terminé'], planned: ['prévu'] },
  },
  {
    region: 'ES',
    titles: ['Medicamentos', 'Medicación', 'Tratamientos'],
    head: ['Medicamento', 'Pauta', 'Estado'],
    allergies: 'Alergias',
    often: ['1 vez al día', '2 veces al día', 'cada 4 semanas'],
    status: { taken: ['activo', 'en curso'], held: ['en pausa'], stopped: ['finalizado', 'suspendido definitivamente'], planned: ['planificado'] },
  },
  {
    region: 'IT',
    titles: ['Farmaci', 'Terapia farmacologica'],
    head: ['Farmaco', 'Posologia', 'Stato'],
    allergies: 'Allergie',
    often: ['1 volta al giorno', '2 volte al giorno', 'ogni 4 settimane'],
    status: { taken: ['in corso', 'attivo'], held: ['in pausa'], stopped: ['interrotto', 'terminato'], planned: ['pianificato'] },
  },
  {
    region: 'PT',
    titles: ['Medicamentos', 'Medicação', 'Prescrições'],
    head: ['Medicamento', 'Posologia', 'Estado'],
    allergies: 'Alergias',
    often: ['1 vez por dia', '2 vezes por dia', 'a cada 4 semanas'],
    status: { taken: ['ativo', 'em uso'], held: ['em pausa'], stopped: ['terminado', 'cancelado'], planned: ['planejado'] },
  },
];

/** Medicines that are no agents, and look-alikes of some. */
export const ordinary: readonly string[] = [
  'Metformin 500 mg',
  'Lisinopril 10 mg',
  'Atorvastatin 20 mg',
  'Levothyroxine 75 mcg',
  'Omeprazole 20 mg',
  'Baclofen 10 mg',
  'Amlodipine 5 mg',
  'Sertraline 50 mg',
  'Apixaban 5 mg',
  'Vitamin D3 1000 IU',
  'Gabapentin 300 mg',
  'Ramipril 5 mg',
  'Pantoprazole 40 mg',
  'Hydroxychloroquine 200 mg',
  'Omalizumab 150 mg',
  'Ferrous fumarate 325 mg',
  'Quetiapine fumarate 25 mg',
  'Formoterol fumarate 12 mcg',
  'Cycloserine 250 mg',
  'Azithromycin 250 mg',
  'Mepolizumab 100 mg',
  'Dalfampridine 10 mg',
  'Cladrin lotion',
  'Myrbetriq 25 mg',
];

/** An agent that acts on one place alone. */
export const local: readonly [row: string, agent: string][] = [
  ['Tacrolimus 0.1% ointment', 'tacrolimus'],
  ['Protopic 0.03% ointment', 'tacrolimus'],
  ['Ikervis 1 mg/mL eye drops', 'ciclosporin'],
  ['Ciclosporin 0.1% eye drops', 'ciclosporin'],
  ['Opzelura 15 mg/g cream', 'ruxolitinib'],
  ['Sirolimus 0.2% gel for the skin', 'sirolimus'],
  ['Everolimus-eluting coronary stent', 'everolimus'],
];

/** Long names that stay recognisable with a letter missing. */
export const misspelt: readonly string[] = [
  'natalizumab',
  'ocrelizumab',
  'fingolimod',
  'azathioprine',
  'alemtuzumab',
  'siponimod',
  'ibrutinib',
  'belimumab',
];
