// All people ever treated, as a picture: a count of the rules with its source, and in words that it is nobody's own risk.
import { quote } from '../../evidence/quote.ts';
import { t } from '../../language/say.ts';
import { useChart } from '../chart/context.ts';
import { Quoted } from '../Quoted.tsx';
import { People } from './People.tsx';

const fact = 'natalizumab.overall';

export function Context() {
  const { rules } = useChart();
  const q = quote(fact, rules);
  const values = rules.facts[fact]?.values;
  const cases = Number(values?.cases?.value);
  const exposed = Number(values?.exposed?.value);
  if (!q || !(cases > 0 && exposed > cases)) return null;
  return (
    <details class="small" data-people-ever>
      <summary>{t('Among 10,000 people ever treated')}</summary>
      <p>
        <Quoted q={q} />
      </p>
      <People people={(cases / exposed) * 10_000} id="ever" />
    </details>
  );
}
