// Routes by which no agent acts on the whole body in a way that its rule speaks of.
import type { Route } from './schema/terms.ts';

export const localRoutes: readonly Route[] = ['topical', 'ocular', 'stent'];
