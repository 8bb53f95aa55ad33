// Makes a scenario of each fault, and keeps what came of it for the table in docs/security.md.
import { scenario } from '../../e2e/harness.ts';
import type { Fault } from '../faults/fault.ts';
import { type Life, openPlace } from '../lives/life.ts';
import { note } from './results.ts';
import { holds, openScene } from './scene.ts';

export function faultScenarios(faults: readonly Fault[]): void {
  for (const { name, only, why, fresh, session, sign = '1', make } of faults)
    scenario(`fault: ${name}`, { timeoutMs: 300_000, ...(only && { browsers: [only], why }) }, async (t) => {
      const scene = await openScene(t, await t.session(session ?? (fresh && { fresh })));
      const result = { of: 'faults', name, kind: 'fault', browser: t.browser, tried: 1 } as const;
      note({ ...result, lost: 1 });
      await make(scene);
      note({ ...result, lost: 0, ms: await holds(scene, sign) });
    });
}

export function lifeScenarios(lives: readonly Life[]): void {
  for (const { name, only, why, sign = '1', run } of lives)
    scenario(`fault: ${name}`, { timeoutMs: 300_000, ...(only && { browsers: [only], why }) }, async (t) => {
      const result = { of: 'lives', name, kind: 'fault', browser: t.browser, tried: 1 } as const;
      note({ ...result, lost: 1 });
      const scene = await run(t, openPlace(t));
      note({ ...result, lost: 0, ms: await holds(scene, sign) });
    });
}
