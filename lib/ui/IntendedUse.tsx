// The intended use, once for everywhere and once for each region, with how many labels of that region were read.
import { labelsRead } from '../evidence/labels-read.ts';
import { type OwnRegion, ownFirst } from '../evidence/own-region.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import type { Region } from '../rules/schema/terms.ts';

const names: Record<Region, string> = {
  US: 'United States',
  EU: 'European Union',
  UK: 'United Kingdom',
  CA: 'Canada',
  AU: 'Australia',
  JP: 'Japan',
};

export function IntendedUse({ rules, own, folded = false }: { rules: Bundle; own?: OwnRegion | null; folded?: boolean }) {
  const { everywhere, regions } = rules.basis.intendedUse;
  const body = (
    <>
      <p>{everywhere}</p>
      <dl>
        {ownFirst(regions, own, (u) => u.region).map((u) => (
          <div key={u.region} data-region={u.region}>
            <dt>{names[u.region]}</dt>
            <dd>
              {u.text} Label standing is known for {labelsRead(rules, u.region)} of {rules.agents.length} medicines.
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
  if (!folded) return <div class="intended">{body}</div>;
  return (
    <details class="intended" data-part="intended-use">
      <summary>Intended use by region</summary>
      {body}
    </details>
  );
}
