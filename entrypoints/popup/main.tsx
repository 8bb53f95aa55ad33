// The popup: this chart, and look-up by name; with `part` in its address, one part of the chart on a page of its own.
import '../../lib/ui/tokens.css';
import '../../lib/ui/popup.css';
import '../../lib/ui/chart.css';
import { render } from 'preact';
import { elsewhereOf, setElsewhere } from '../../lib/platform/elsewhere.ts';
import { openPageLanguage } from '../../lib/platform/language.ts';
import { takeLookUp } from '../../lib/platform/looked-up.ts';
import {
  acknowledge,
  askChart,
  openPart,
  popupTab,
  promiseKept,
  readOnce,
  stopWatching,
  unacknowledge,
  watchAgain,
  watchSite,
} from '../../lib/platform/popup.ts';
import { askArticle } from '../../lib/platform/question.ts';
import { ownRegion } from '../../lib/platform/region.ts';
import { followRules } from '../../lib/platform/rules-page.ts';
import { Popup } from '../../lib/ui/Popup.tsx';

const root = document.getElementById('app') as HTMLElement;
const address = new URLSearchParams(location.search);
const part = address.get('part');
const [tab, region, waiting, page] = await Promise.all([
  popupTab(),
  ownRegion(),
  address.has('look') ? takeLookUp() : '',
  part ? import('../../lib/ui/PartPage.tsx') : null,
  openPageLanguage(),
]);
const query = waiting || decodeURIComponent(location.hash.slice(1));
const linked = address.has('rules') ? Number(address.get('rules')) : undefined;
await followRules(({ rules, ...about }) => {
  const ask: typeof askChart = async (of) => {
    const chart = await askChart(of);
    return chart && { ...chart, told: await elsewhereOf(of.id, chart.visit ?? 0, rules) };
  };
  if (page?.isPart(part)) {
    const print = address.has('print');
    return render(<page.PartPage rules={rules} region={region} marks={about.marks} tab={tab} part={part} print={print} ask={ask} />, root);
  }
  render(
    <Popup
      rules={rules}
      about={about}
      region={region}
      tab={tab}
      ask={ask}
      watch={watchSite}
      once={readOnce}
      stop={stopWatching}
      again={watchAgain}
      article={askArticle}
      part={openPart}
      acknowledge={acknowledge}
      unacknowledge={unacknowledge}
      promiseKept={promiseKept}
      teach={(what) => import('../../lib/platform/teach.ts').then((m) => m.teach(tab.id, what, tab.toolbar))}
      elsewhere={setElsewhere}
      linked={linked}
      lock={(on) => import('../../lib/platform/options.ts').then((m) => m.setLock(on))}
      support={() => import('../../lib/platform/support.ts').then((m) => m.supportContact())}
      query={query}
    />,
    root,
  );
});
// asked for by key or from the address bar: ready to type
if (address.has('look')) root.querySelector<HTMLInputElement>('.lookup input')?.focus();
