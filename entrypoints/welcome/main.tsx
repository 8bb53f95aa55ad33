// The first run: what it does and never does, the sample chart, the first site, the region.
import '../../lib/ui/tokens.css';
import '../../lib/ui/welcome.css';
import { render } from 'preact';
import { t } from '../../lib/language/say.ts';
import { openPageLanguage } from '../../lib/platform/language.ts';
import { askSites } from '../../lib/platform/options.ts';
import { proposedSites } from '../../lib/platform/proposed.ts';
import { ownRegion, regionByPolicy, setRegion } from '../../lib/platform/region.ts';
import { rulesInForce } from '../../lib/platform/rules-page.ts';
import { watchPatterns, watchTyped } from '../../lib/platform/watch-typed.ts';
import { Welcome } from '../../lib/ui/Welcome.tsx';

const [{ rules }, sites, region, set, proposed] = await Promise.all([
  rulesInForce(),
  askSites(),
  ownRegion(),
  regionByPolicy(),
  proposedSites(),
  openPageLanguage(),
]);
document.title = t('PML Sentinel: welcome');
render(
  <Welcome
    rules={rules}
    region={region}
    regionByPolicy={set !== null}
    setRegion={setRegion}
    watched={sites.watched}
    watch={watchTyped}
    proposed={proposed}
    watchThese={watchPatterns}
  />,
  document.getElementById('app') as HTMLElement,
);
