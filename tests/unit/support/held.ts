// An installation in which release 5 is in force, and how a parcel is shown to be refused there.
import { expect } from 'vitest';
import { accept } from '../../../lib/channel/accept.ts';
import type { Ground } from '../../../lib/channel/content.ts';
import { load } from '../../../lib/channel/load.ts';
import type { RefusalReason } from '../../../lib/channel/refusal.ts';
import type { Parcel } from '../../../lib/channel/schema/parcel.ts';
import type { State } from '../../../lib/channel/schema/state.ts';
import { cast, now, parcel, release, signed } from './publisher.ts';

type Given = Partial<Pick<Parcel, 'keys' | 'recalls' | 'release'>>;
export type Held = Awaited<ReturnType<typeof holdFive>>;

export async function holdFive() {
  const c = await cast();
  const five = await signed('rules', release(5, c.bundled), c.both);
  const held = (await accept(parcel({ release: five }), null, c.ground, now)).state;
  const ofRules = (version: number, over: Parameters<typeof release>[2] = {}) => signed('rules', release(version, c.bundled, over), c.both);

  /** Release 5 is in force before; it must be so after. */
  async function refuses(given: Given, reason: RefusalReason, sentence?: RegExp, ground: Ground = c.ground): Promise<State> {
    const r = await accept(parcel(given), held, ground, now);
    expect(r).toMatchObject({ kind: 'refuse', refusal: { reason } });
    if (sentence) expect('refusal' in r && r.refusal.sentence).toMatch(sentence);
    expect(r.state.active).toEqual(held.active);
    expect(r.state.seen.version).toBe(5);
    const after = await load(r.state, c.ground, now);
    expect(after.release?.version).toBe(5);
    expect(after.state.refused).toMatchObject({ reason });
    expect(after.says.at(-1)).toContain(after.state.refused?.sentence);
    return r.state;
  }

  return { c, five, held, ofRules, refuses };
}
