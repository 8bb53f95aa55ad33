// One sentence of the rules by its id; nothing where the rules have it not.
import { quote } from '../../evidence/quote.ts';
import { useChart } from '../chart/context.ts';
import { Quoted } from '../Quoted.tsx';

export function Said({ id }: { id: string }) {
  const { rules } = useChart();
  const q = quote(id, rules);
  return q && <Quoted q={q} />;
}
