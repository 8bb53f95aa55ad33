// The intended use, once for everywhere and once for each region, with how many labels of that region were read.
import { labelsRead } from '../evidence/labels-read.ts';
import { type OwnRegion, ownFirst } from '../evidence/own-region.ts';
import { later, type Text, t } from '../language/say.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import type { Region } from '../rules/schema/terms.ts';
import { Clinical, english } from './Rich.tsx';

const names: Record<Region, Text> = {
  US: later('United States'),
  EU: later('European Union'),
  UK: later('United Kingdom'),
  CA: later('Canada'),
  AU: later('Australia'),
  JP: later('Japan'),
};

export function IntendedUse({ rules, own, folded = false }: { rules: Bundle; own?: OwnRegion | null; folded?: boolean }) {
  const { everywhere, regions } = rules.basis.intendedUse;
  const body = (
    <>
      <p {...english()}>{everywhere}</p>
      <dl>
        {ownFirst(regions, own, (u) => u.region).map((u) => (
          <div key={u.region} data-region={u.region}>
            <dt>{t(names[u.region])}</dt>
            <dd>
              <Clinical long>{u.text}</Clinical>{' '}
              {t('Label standing is known for {n} of {all} medicines.', { n: labelsRead(rules, u.region), all: rules.agents.length })}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
  if (!folded) return <div class="intended">{body}</div>;
  return (
    <details class="intended" data-part="intended-use">
      <summary>{t('Intended use by region')}</summary>
      {body}
    </details>
  );
}
