// The sample chart: shown, read and assessed in this page, then the popup put beside it; with `part`, one part of it alone.
import '../../lib/ui/tokens.css';
import '../../lib/ui/welcome.css';
import { render } from 'preact';
import { elsewhereView } from '../../lib/assess/elsewhere.ts';
import { t } from '../../lib/language/say.ts';
import { openPageLanguage } from '../../lib/platform/language.ts';
import { askArticle } from '../../lib/platform/question.ts';
import { ownRegion } from '../../lib/platform/region.ts';
import { rulesInForce } from '../../lib/platform/rules-page.ts';
import { assessSample } from '../../lib/platform/sample.ts';
import { isPart, PartPage } from '../../lib/ui/PartPage.tsx';
import { Popup, type PopupChart } from '../../lib/ui/Popup.tsx';
import { Sample } from '../../lib/ui/Sample.tsx';
import { openHolds } from '../../lib/ui/sample-holds.ts';

const root = document.getElementById('app') as HTMLElement;
const now = Date.now();
await openPageLanguage();
document.title = t('PML Sentinel: sample chart');
render(<Sample now={now} />, root);
const [{ rules, ...about }, region] = await Promise.all([rulesInForce(), ownRegion()]);
const chart = assessSample(rules, now);
const holds = openHolds(chart, rules.version);
const tab = { id: 0, url: null, toolbar: false };
let told: string[] = [];
const nothing = async () => undefined;
const ask = async (): Promise<PopupChart> => ({
  ...chart,
  visit: 1,
  told: rules.agents.filter((a) => told.includes(a.id)).map(elsewhereView),
  kept: { held: holds.held(), promises: [], followThrough: false },
  site: { pattern: null, watched: false, off: false },
});
const address = new URLSearchParams(location.search);
const part = address.get('part');
if (isPart(part)) {
  document.body.className = 'sample-whole';
  render(<PartPage rules={rules} marks={about.marks} region={region} tab={tab} part={part} print={address.has('print')} ask={ask} />, root);
} else
  render(
    <Sample now={now} badge={chart.badge}>
      <Popup
        rules={rules}
        about={about}
        region={region}
        tab={tab}
        query=""
        ask={ask}
        watch={() => undefined}
        once={nothing}
        stop={nothing}
        again={nothing}
        article={askArticle}
        part={async (_tab, id, paper, about) =>
          void open(`sample.html?part=${id}${paper ? '&print' : ''}${about && `#${about.replaceAll(' ', '-')}`}`)
        }
        acknowledge={holds.take}
        unacknowledge={holds.undo}
        promiseKept={nothing}
        elsewhere={async (_tab, _visit, agents) => {
          told = agents;
        }}
        support={async () => ''}
      />
    </Sample>,
    root,
  );
