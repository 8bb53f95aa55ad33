// Whether it is locked: in memory only, so that a browser that starts anew is not.
import { browser } from './native.ts';

export const lockKey = 'locked';

export const isLocked = async (): Promise<boolean> => (await browser.storage.session.get(lockKey))[lockKey] === true;
