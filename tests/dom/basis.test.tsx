// @vitest-environment jsdom
// The basis pane of every agent as it is rendered: all its parts, nothing blank, nothing claimed.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { evaluated } from '../../lib/assess/raised.ts';
import { pddiLabels } from '../../lib/evidence/pddi.ts';
import { Basis } from '../../lib/ui/Basis.tsx';
import { BasisBody } from '../../lib/ui/BasisBody.tsx';
import { agent, rules } from '../unit/support/real.ts';
import { view } from '../unit/support/view.ts';

const root = document.body.appendChild(document.createElement('div'));
afterEach(() => render(null, root));
const parts = () => [...root.querySelectorAll<HTMLElement>('[data-part]')].map((e) => e.dataset.part);

describe.each(rules.agents.map((a) => [a.id, a] as const))('%s', (_id, a) => {
  test('shows every part, every item and all thirteen attributes', () => {
    render(<BasisBody agent={a} rules={rules} />, root);
    expect(parts()).toEqual(
      expect.arrayContaining(['counter', 'logic', 'used', 'missing', 'limits', 'purpose', 'minimal-set', 'attributes', 'intended-use']),
    );
    expect(root.querySelectorAll('[data-part="minimal-set"] dt')).toHaveLength(Object.keys(pddiLabels).length);
    expect(root.querySelectorAll('[data-part="attributes"] dt')).toHaveLength(13);
    expect(root.querySelectorAll('[data-part="intended-use"] dt')).toHaveLength(6);
    for (const e of root.querySelectorAll('dd, li, p')) expect(e.textContent?.trim()).not.toBe('');
    expect(root.textContent).not.toMatch(/undefined|NaN|\[object/);
  });

  test('marks each escalator that is not evaluated', () => {
    render(<BasisBody agent={a} rules={rules} />, root);
    const escalators = [...root.querySelectorAll<HTMLElement>('[data-escalator]')];
    expect(escalators.length).toBe(a.tier.escalators?.length ?? 0);
    for (const e of escalators)
      expect(e.textContent?.includes('Not yet evaluated by this version')).toBe(!evaluated.some((when) => when === e.dataset.escalator));
  });
});

test('closed it holds nothing; opened it is filled with the page’s own inputs', async () => {
  const v = view('natalizumab', {
    rows: [
      {
        text: 'Tysabri 300 mg',
        section: 'active',
        how: 'heading "Meds"',
        matched: 'Tysabri',
        method: 'name',
        status: 'active',
        by: 'heading "Meds"',
      },
    ],
  });
  await act(() => render(<Basis agent={agent('natalizumab')} rules={rules} view={v} />, root));
  const details = root.querySelector('details') as HTMLDetailsElement;
  expect(details.querySelector('.basis-body')).toBeNull();
  expect(details.querySelector('summary')?.textContent).toBe('Basis and limits');
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
  await expect.poll(() => details.querySelector('.basis-body')?.textContent).toContain('The entry “Tysabri 300 mg”');
  expect(details.querySelector('[data-part="absent"]')?.textContent).toContain('Route');
});
