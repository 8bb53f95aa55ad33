// Where the user works: asked, never guessed; it orders what is shown and hides nothing.
import { useState } from 'preact/hooks';
import type { OwnRegion } from '../evidence/own-region.ts';
import { later, t } from '../language/say.ts';

const choices = [
  ['US', later('United States')],
  ['EU', later('European Union')],
  ['', later('Elsewhere, or I would rather not say')],
] as const;

type Props = { region: OwnRegion | null; set(region: OwnRegion | null): Promise<void>; legend: string; byPolicy?: boolean };

export function RegionChoice({ region, set, legend, byPolicy }: Props) {
  const [now, setNow] = useState(region);
  const choose = (next: OwnRegion | null) => void set(next).then(() => setNow(next));
  return (
    <fieldset class="region-choice" disabled={byPolicy} data-own-region={now ?? ''}>
      <legend>{legend}</legend>
      {choices.map(([id, text]) => (
        <label key={id}>
          <input type="radio" name="region" value={id} checked={(now ?? '') === id} onChange={() => choose(id || null)} /> {t(text)}
        </label>
      ))}
      {byPolicy && <p class="small">{t('Your organisation has set the region.')}</p>}
      <p class="small soft">{t('Labels of your region then stand first. Nothing is hidden, and nothing is guessed.')}</p>
    </fieldset>
  );
}
