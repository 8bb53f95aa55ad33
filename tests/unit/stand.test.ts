// Whose findings may be shown while a page goes from one patient to the next: banner, address and list agree, or we wait.
import { describe, expect, test } from 'vitest';
import { makeStand, type Seen } from '../../lib/read/stand.ts';

type Row = { el: object; text: string };
const rows = (...texts: string[]): Row[] => texts.map((text) => ({ el: {}, text }));
const anna = { address: '1', identity: 'Anna, born 1980-01-01', rows: rows('Tysabri 300 mg', 'Metformin') };
const bela = { address: '2', identity: 'Bela, born 1970-02-02', rows: rows('Lisinopril') };
const carl = { address: '3', identity: 'Carl, born 1960-03-03', rows: rows('Rituximab') };

/** A stand on a fake clock; `see` takes what differs from a loaded, quiet page. */
function page(start = 1_000) {
  let now = start;
  const stand = makeStand(now);
  return {
    stand,
    wait: (ms: number) => {
      now += ms;
    },
    see: (s: Partial<Seen>): 'agreed' | 'wait' =>
      stand.see({ address: '', identity: '', rows: [], loading: false, moment: now, quiet: 5_000, ...s }) ? 'agreed' : 'wait',
    change: () => stand.change(now),
  };
}

/** A page on which Anna has stood for a minute. */
function withAnna() {
  const p = page();
  expect(p.see(anna)).toBe('agreed');
  p.wait(60_000);
  expect(p.see(anna)).toBe('agreed');
  return p;
}

describe('a page without rows that stood', () => {
  test('stays agreed while a clock ticks on it, and waits again under another address', () => {
    const p = page();
    const empty = { ...anna, rows: [] };
    p.see(empty);
    p.wait(3_000);
    expect(p.see(empty)).toBe('agreed');
    p.wait(1_000);
    expect(p.see({ ...empty, quiet: 10 })).toBe('agreed');
    expect(p.see({ ...empty, address: '2', quiet: 10 })).toBe('wait');
  });
});

describe('the first load', () => {
  test('with banner and list is agreed at once', () => {
    expect(page().see(anna)).toBe('agreed');
  });

  test('with a list and no banner is agreed at once', () => {
    expect(page().see({ rows: anna.rows })).toBe('agreed');
  });

  test('without a list waits for one: two seconds, and until the page is quiet', () => {
    const p = page();
    expect(p.see({ ...anna, rows: [] })).toBe('wait');
    p.wait(1_999);
    expect(p.see({ ...anna, rows: [] })).toBe('wait');
    p.wait(1);
    expect(p.see({ ...anna, rows: [], quiet: 699 })).toBe('wait');
    expect(p.see({ ...anna, rows: [], quiet: 700 })).toBe('agreed');
  });

  test('that says it is loading waits longer, but not for ever', () => {
    const p = page();
    p.wait(11_999);
    expect(p.see({ rows: [], loading: true })).toBe('wait');
    p.wait(1);
    expect(p.see({ rows: [], loading: true })).toBe('agreed');
  });
});

describe('the same patient', () => {
  test('a row that comes, goes or changes is agreed at once', () => {
    const p = withAnna();
    expect(p.see({ ...anna, rows: [...anna.rows, ...rows('Ocrevus')] })).toBe('agreed');
    expect(p.see({ ...anna, rows: anna.rows.slice(0, 1) })).toBe('agreed');
  });

  test('has not moved', () => {
    const p = withAnna();
    expect(p.stand.moved('1')).toBe(false);
    expect(p.stand.moved('2')).toBe(true);
  });

  test('before anything was seen nobody has moved', () => {
    expect(page().stand.moved('2')).toBe(false);
  });
});

describe('another patient', () => {
  test('address, banner and list change at once: agreed at once', () => {
    expect(withAnna().see(bela)).toBe('agreed');
  });

  test('the address is ahead of the page: wait until banner and list have followed', () => {
    const p = withAnna();
    expect(p.see({ ...anna, address: '2' })).toBe('wait');
    p.wait(400);
    expect(p.see({ ...anna, address: '2', identity: bela.identity })).toBe('wait');
    p.wait(400);
    expect(p.see(bela)).toBe('agreed');
  });

  test('a slow banner: the new list is not shown under the old name, for twelve seconds', () => {
    const p = withAnna();
    expect(p.see({ ...bela, identity: anna.identity })).toBe('wait');
    p.wait(11_999);
    expect(p.see({ ...bela, identity: anna.identity })).toBe('wait');
    p.wait(1);
    expect(p.see({ ...bela, identity: anna.identity })).toBe('agreed');
  });

  test('a slow list: the old list is not shown under the new name, for five seconds', () => {
    const p = withAnna();
    expect(p.see({ ...bela, rows: anna.rows })).toBe('wait');
    p.wait(4_999);
    expect(p.see({ ...bela, rows: anna.rows })).toBe('wait');
    p.wait(1);
    // two patients with one list: nothing will ever change
    expect(p.see({ ...bela, rows: anna.rows })).toBe('agreed');
  });

  test('the address does not name the patient: the banner alone begins the change', () => {
    const p = page();
    expect(p.see({ ...anna, address: '' })).toBe('agreed');
    p.wait(60_000);
    expect(p.see({ ...anna, address: '', identity: bela.identity })).toBe('wait');
    p.wait(300);
    expect(p.see({ ...bela, address: '' })).toBe('agreed');
  });

  test('a page without banner: the list decides', () => {
    const p = page();
    expect(p.see({ ...anna, identity: '' })).toBe('agreed');
    p.wait(60_000);
    expect(p.see({ ...anna, identity: '', address: '2' })).toBe('wait');
    p.wait(300);
    expect(p.see({ ...bela, identity: '' })).toBe('agreed');
  });

  test('the same elements with other text are a new list', () => {
    const p = withAnna();
    const reused = anna.rows.map((r, i) => ({ el: r.el, text: i ? r.text : 'Lisinopril' }));
    expect(p.see({ ...bela, rows: anna.rows })).toBe('wait');
    expect(p.see({ ...bela, rows: reused })).toBe('agreed');
  });

  test('new elements with the same text are a new list', () => {
    const p = withAnna();
    expect(p.see({ ...bela, rows: anna.rows.map((r) => ({ el: {}, text: r.text })) })).toBe('agreed');
  });

  test('an empty gap between two lists is not the new patient’s empty list', () => {
    const p = withAnna();
    expect(p.see({ ...bela, rows: [], loading: true, quiet: 0 })).toBe('wait');
    p.wait(500);
    expect(p.see({ ...bela, rows: [], quiet: 500 })).toBe('wait');
    p.wait(1_000);
    expect(p.see({ ...bela, rows: [], quiet: 1_500 })).toBe('wait');
    p.wait(100);
    expect(p.see(bela)).toBe('agreed');
  });

  test('a list that stays empty is agreed after two quiet seconds', () => {
    const p = withAnna();
    expect(p.see({ ...bela, rows: [] })).toBe('wait');
    p.wait(2_000);
    expect(p.see({ ...bela, rows: [] })).toBe('agreed');
  });

  test('after an empty gap the old list does not come back as the new one', () => {
    const p = withAnna();
    expect(p.see({ ...bela, rows: [], quiet: 0 })).toBe('wait');
    p.wait(100);
    expect(p.see({ ...bela, rows: anna.rows })).toBe('wait');
  });

  test('back to the first patient is a change like any other', () => {
    const p = withAnna();
    expect(p.see(bela)).toBe('agreed');
    p.wait(60_000);
    expect(p.see({ ...bela, address: '1' })).toBe('wait');
    expect(p.see(anna)).toBe('agreed');
  });

  test('two changes in a row: whom the page passed through is not taken for whom it goes to', () => {
    const p = withAnna();
    expect(p.see({ ...anna, address: '2' })).toBe('wait');
    p.wait(300);
    // Bela's banner is there, the list not yet, when the user goes on to Carl
    expect(p.see({ ...bela, rows: anna.rows })).toBe('wait');
    p.wait(300);
    expect(p.see({ ...bela, address: '3' })).toBe('wait');
    p.wait(300);
    expect(p.see(carl)).toBe('agreed');
  });
});

describe('an address whose number may name an order instead of a patient', () => {
  test('waits for another banner three seconds only', () => {
    const p = page();
    expect(p.see({ ...anna, address: '?100' })).toBe('agreed');
    p.wait(60_000);
    const next = { ...anna, address: '?200', rows: rows('Order 200') };
    expect(p.see(next)).toBe('wait');
    p.wait(2_999);
    expect(p.see(next)).toBe('wait');
    p.wait(1);
    expect(p.see(next)).toBe('agreed');
  });

  test('is believed at once when the banner changed too', () => {
    const p = page();
    expect(p.see({ ...anna, address: '?100' })).toBe('agreed');
    expect(p.see({ ...bela, address: '?200' })).toBe('agreed');
  });
});

describe('news from another frame', () => {
  test('what stands here is old until the list changes', () => {
    const p = page();
    expect(p.see({ rows: anna.rows })).toBe('agreed');
    p.wait(60_000);
    p.change();
    expect(p.see({ rows: anna.rows })).toBe('wait');
    expect(p.see({ rows: bela.rows })).toBe('agreed');
  });

  test('what stands here is old until the banner here changes too', () => {
    const p = withAnna();
    p.change();
    expect(p.see({ ...anna, rows: bela.rows })).toBe('wait');
    expect(p.see({ ...bela, address: anna.address })).toBe('agreed');
  });
});
