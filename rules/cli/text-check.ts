// Checks what readers are told beside the article: patients in plain words, and everybody in an order of their own.
import type { Problem } from '../../lib/rules/problem.ts';
import type { Bundle } from '../../lib/rules/schema/bundle.ts';
import { checkPatient } from './patient-check.ts';
import { checkReaders } from './readers-check.ts';

export const checkText = (bundle: Omit<Bundle, 'schema' | 'version' | 'issued'>): Problem[] => [...checkPatient(bundle), ...checkReaders(bundle)];
