// The order of the cards: as the assessment gives it, with the transplant medicines in one place.
import { expect, test } from 'vitest';
import { placesOf } from '../../lib/ui/order.ts';
import { rules } from './support/real.ts';
import { view } from './support/view.ts';

const places = (...ids: string[]) =>
  placesOf(
    ids.map((id) => view(id)),
    rules,
  ).map((p) => (p.kind === 'one' ? p.view.agent : p.views.map((v) => v.agent)));

test('two transplant notes share the place of the first', () => {
  expect(places('natalizumab', 'rituximab', 'mycophenolate', 'acalabrutinib', 'tacrolimus')).toEqual([
    'natalizumab',
    'rituximab',
    ['mycophenolate', 'tacrolimus'],
    'acalabrutinib',
  ]);
});

test('one alone stays a card, and nothing is lost', () => {
  expect(places('natalizumab', 'tacrolimus')).toEqual(['natalizumab', 'tacrolimus']);
  expect(places()).toEqual([]);
});
