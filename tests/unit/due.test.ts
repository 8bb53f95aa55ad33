// Next-due dates: only from a sourced interval and a known last test, by calendar months.
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarFile } from '../../lib/alert/calendar.ts';
import { dueText, noteText } from '../../lib/alert/note.ts';
import { dueOf } from '../../lib/assess/due.ts';
import { agent, rules } from './support/real.ts';
import { today } from './support/row.ts';
import { view } from './support/view.ts';

const day = (s: string) => Date.parse(`${s}T00:00:00Z`);
const last = (s: string) => ({ day: day(s), by: 'typed' as const });
const iso = (t: number | null) => t && new Date(t).toISOString().slice(0, 10);

test('without a last test there is no date', () => {
  const dues = dueOf(agent('natalizumab'), null, rules, {}, today);
  expect(dues.length).toBeGreaterThan(3);
  expect(dues.every((d) => d.from === null && d.state === 'unknown')).toBe(true);
});

test('each date keeps the sentence that justifies it, and calendar months are not 30 days', () => {
  const dues = dueOf(agent('natalizumab'), null, rules, { mri: last('2026-08-31') }, today);
  expect(dues.filter((d) => d.test === 'mri').map((d) => [d.fact, iso(d.from), iso(d.to), d.state])).toEqual([
    ['natalizumab.mri-yearly', '2027-08-31', '2027-08-31', 'ahead'],
    ['natalizumab.mri-high', '2026-11-30', '2027-02-28', 'ahead'],
    ['natalizumab.mri-magnims', '2026-11-30', '2026-12-31', 'ahead'],
  ]);
});

test.each([
  ['2026-04-22', 'overdue'],
  ['2026-05-23', 'ahead'],
  ['2026-05-22', 'due'],
  ['2026-05-21', 'overdue'],
])('an antibody test of %s is %s', (tested, state) => {
  const [due] = dueOf(agent('natalizumab'), null, rules, { 'jcv-antibody': last(tested) }, today);
  expect(due?.state).toBe(state);
});

test('a product has its own dates only', () => {
  const facts = (product: string | null) => dueOf(agent('dimethyl fumarate'), product, rules, {}, today).map((d) => d.fact);
  expect(facts('psoriasis')).toEqual(['dimethyl-fumarate.psoriasis-count', 'dimethyl-fumarate.psoriasis-count']);
  expect(facts('ms')).toEqual(['dimethyl-fumarate.us-count', 'dimethyl-fumarate.eu-count']);
  expect(facts(null)).toHaveLength(4);
});

test('no date rests on a sentence that nobody has read', () => {
  for (const a of rules.agents) for (const m of a.monitoring) if (m.repeat) expect(rules.facts[m.fact]?.how, m.fact).not.toBe('not-verified');
});

describe('the calendar file', () => {
  const days = [
    { day: day('2027-08-31'), title: 'Brain MRI (natalizumab monitoring); first, last\\', detail: `Línea ${'ä'.repeat(120)}\nnext` },
    { day: day('2026-12-31'), title: 'Count', detail: 'short' },
  ];
  const file = calendarFile(days, today, 7);

  test('is read back by ical.js as it was meant', () => {
    const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((e) => new ICAL.Event(e));
    expect(events.map((e) => [e.summary, e.description, e.startDate.toString(), e.endDate.toString(), e.startDate.isDate])).toEqual([
      [days[0]?.title, days[0]?.detail, '2027-08-31', '2027-09-01', true],
      ['Count', 'short', '2026-12-31', '2027-01-01', true],
    ]);
    expect(new Set(events.map((e) => e.uid)).size).toBe(2);
  });

  test('keeps to lines of 75 bytes, ended as the standard asks', () => {
    const lines = file.split('\r\n');
    expect(file).not.toMatch(/(?<!\r)\n/);
    expect(lines.filter((l) => Buffer.byteLength(l) > 75)).toEqual([]);
  });
});

test('the note names the medicine, its sources, its dates and the rules, and nothing of the page', () => {
  const v = view('natalizumab', {
    rows: [{ text: 'Secret Name 1970', section: 'active', how: '', matched: 'x', method: 'name', status: 'active', by: '' }],
  });
  const dues = dueOf(agent('natalizumab'), null, rules, { mri: last('2026-08-31') }, today);
  const note = noteText([v], dues, rules);
  expect(note).toContain('NATALIZUMAB (critical; active)');
  expect(note).toContain('Brain MRI: next 2027-08-31 (EU, everyone)');
  expect(note).toContain(`rules version ${rules.version}`);
  expect(note).not.toMatch(/Secret|1970|undefined|\{/);
  expect(dues.map(dueText).join()).not.toMatch(/undefined|null/);
});
