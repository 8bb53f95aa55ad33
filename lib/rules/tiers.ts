// Why an agent is as loud as it is: the published criteria, shown on the options page and on every card.

/** The published reason for a tier: the first part is the tier it can justify. */
export const tierCriteria = {
  'critical.box-and-programme': 'PML in a boxed warning and a PML-specific risk programme (US REMS or EU risk minimisation)',
  'warning.boxed': 'PML in a boxed warning',
  'warning.contraindication': 'PML named in the EU contraindications (section 4.3)',
  'warning.own-with-cases': 'Own label warning on PML, with cases of that product',
  'note.class-wording': 'Class wording on PML without cases of that product',
  'note.general-infection': 'PML named among infections in a general warning',
  'note.adverse-reactions': 'PML in the adverse reactions section only',
  'note.combination': 'Cases or warnings mostly when given in combination',
  'note.cases': 'Published or reported cases, no label statement found',
  'reference.background': 'Background immunosuppression; counts as concomitant only',
  'reference.theoretical': 'Class inference only; no case and no label statement found',
  'critical.local': 'Set by your organisation, which gives its reason',
  'warning.local': 'Set by your organisation, which gives its reason',
  'note.local': 'Set by your organisation, which gives its reason',
  'reference.local': 'Set by your organisation, which gives its reason',
} as const;

/** What makes any lower tier critical, whatever the agent's own; the rules say for whom and by which facts. */
export const escalatorCriteria = {
  'suspected-or-confirmed-pml': 'PML is suspected or confirmed while the medicine is active',
  'contraindicated-combination': 'It is given together with a medicine that its label forbids with it',
  'stop-threshold-met': 'A blood count reaches the level at which its label says to stop or to think of interrupting it',
} as const;
