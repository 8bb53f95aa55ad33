// The four kinds of action on suspicion, as one sentence each.

export const suspicionText = {
  'withhold-next-dose': 'On suspicion: withhold the next dose.',
  'cannot-be-withheld': 'On suspicion: the dose cannot be taken back; refer at once.',
  'transplant-team': 'On suspicion: change only together with the transplant team.',
  'never-stop-abruptly': 'On suspicion: never stop it abruptly.',
} as const;

/** Titles of the four kinds, in the order of the sheet, with the sentence that stands behind each. */
export const suspicionKinds = [
  { action: 'withhold-next-dose', title: 'Withhold the next dose', fact: 'suspicion.withhold' },
  { action: 'cannot-be-withheld', title: 'Cannot be withheld', fact: 'suspicion.cannot' },
  { action: 'transplant-team', title: 'Change only with the transplant team', fact: 'suspicion.transplant' },
  { action: 'never-stop-abruptly', title: 'Never stop abruptly', fact: 'suspicion.steroids' },
] as const;
