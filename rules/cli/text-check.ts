// Checks all that is read as text: the article, what patients are told, and who reads it in which order.
import type { Problem } from '../../lib/rules/problem.ts';
import type { Bundle } from '../../lib/rules/schema/bundle.ts';
import { checkArticle } from './article-check.ts';
import { checkPatient } from './patient-check.ts';
import { checkReaders } from './readers-check.ts';

export const checkText = (bundle: Omit<Bundle, 'schema' | 'version' | 'issued'>): Problem[] => [
  ...checkArticle(bundle),
  ...checkPatient(bundle),
  ...checkReaders(bundle),
];
