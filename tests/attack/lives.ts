// Faults of a whole browser: how each is made on a profile that stays, and the chart that must be told truthfully afterwards.
import { browsers } from './lives/browser.ts';
import { clock } from './lives/clock.ts';
import { disk } from './lives/disk.ts';
import type { Life } from './lives/life.ts';
import { lock } from './lives/lock.ts';
import { policy } from './lives/policy.ts';
import { windows } from './lives/windows.ts';

export const lives: readonly Life[] = [...browsers, ...windows, ...policy, ...lock, ...clock, ...disk];
