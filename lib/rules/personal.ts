// What a decision support rule may use of a person: the nine that the US list of source attributes names.

export const personal = {
  race: 'Use of race',
  ethnicity: 'Use of ethnicity',
  language: 'Use of language',
  sexualOrientation: 'Use of sexual orientation',
  genderIdentity: 'Use of gender identity',
  sex: 'Use of sex',
  dateOfBirth: 'Use of date of birth',
  socialDeterminants: 'Use of social determinants of health data',
  healthStatus: 'Use of health status assessments',
} as const;
export type Personal = keyof typeof personal;
