// What can fail under a running chart: how each fault is made in a real browser, and the sign that is true after it.
import { background } from './faults/background.ts';
import { extension } from './faults/extension.ts';
import type { Fault } from './faults/fault.ts';
import { clocks, frames } from './faults/frames.ts';
import { many } from './faults/many.ts';
import { pages } from './faults/pages.ts';
import { storage } from './faults/storage.ts';

export const faults: readonly Fault[] = [...background, ...storage, ...extension, ...pages, ...frames, ...clocks, ...many];
