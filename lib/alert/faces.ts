// What a clinician answers to a card: that it is held for a reason, or by three faces how useful it was.
import type { ReasonCode } from './acknowledge.ts';

/** What a clinician says of a card, by three faces. */
export const faces = ['useful', 'neither', 'not-useful'] as const;
export type Face = (typeof faces)[number];

/** To a card: that it is held for a reason, or how useful it was. */
export type Answer = { reason: ReasonCode; hours: number; due?: string } | { face: Face };
