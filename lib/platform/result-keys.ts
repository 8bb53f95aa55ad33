// The results of a page as keys that can be compared, for the background; no words of the page.
import { resultKeys } from '../assess/results.ts';
import { askResults } from './results.ts';

export const askResultKeys = async (tabId: number): Promise<string[]> => resultKeys(await askResults(tabId), Date.now());
