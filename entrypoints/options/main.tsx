// Options: watched sites, rules in force, basis and privacy in words.
import '../../lib/ui/tokens.css';
import '../../lib/ui/article.css';
import { render } from 'preact';
import { t } from '../../lib/language/say.ts';
import { openPageLanguage } from '../../lib/platform/language.ts';
import { setLanguage } from '../../lib/platform/language-choice.ts';
import { isLocked } from '../../lib/platform/locked.ts';
import { askSites, setLock, stopWatching, watchAgain } from '../../lib/platform/options.ts';
import { setPopup, wantsPopup } from '../../lib/platform/policy.ts';
import { followsThrough, setFollowThrough } from '../../lib/platform/promises.ts';
import { ownRegion, regionByPolicy, setRegion } from '../../lib/platform/region.ts';
import { askUpdates, checkRules, rulesBack, rulesInForce, rulesNow, takeRules } from '../../lib/platform/rules-page.ts';
import { askSelfTest, keptSelfTest } from '../../lib/platform/self-test-kept.ts';
import { packageVersion, reportParts, supportContact } from '../../lib/platform/support.ts';
import { clearTallies, readTallies } from '../../lib/platform/tallies.ts';
import { askShown, openCharts, removeShown, teach } from '../../lib/platform/teach.ts';
import { watchPatterns, watchTyped } from '../../lib/platform/watch-typed.ts';
import { FollowThrough } from '../../lib/ui/FollowThrough.tsx';
import { Options } from '../../lib/ui/Options.tsx';
import { Counts } from '../../lib/ui/options/Counts.tsx';
import { LanguageChoice } from '../../lib/ui/options/LanguageChoice.tsx';
import { Lock } from '../../lib/ui/options/Lock.tsx';
import { Report } from '../../lib/ui/options/Report.tsx';
import { Taught } from '../../lib/ui/options/Taught.tsx';
import { SelfTest } from '../../lib/ui/SelfTest.tsx';

const [{ rules }, updates, sites, popup, follows, tested, region, contact, spoken, shown, charts, regionSet, tallies, locked] = await Promise.all([
  rulesInForce(),
  askUpdates(),
  askSites(),
  wantsPopup(),
  followsThrough(),
  keptSelfTest(),
  ownRegion(),
  supportContact(),
  openPageLanguage(),
  askShown(),
  openCharts(),
  regionByPolicy(),
  readTallies(),
  isLocked(),
]);
document.title = t('PML Sentinel: options');
render(
  <Options
    rules={rules}
    updates={updates}
    desk={{ status: askUpdates, rules: async () => (await rulesInForce()).rules, check: checkRules, take: takeRules, back: rulesBack, now: rulesNow }}
    sites={sites}
    stop={stopWatching}
    again={watchAgain}
    popup={popup}
    setPopup={setPopup}
    selfTest={<SelfTest last={tested} test={askSelfTest} />}
    languageChoice={
      <LanguageChoice
        chosen={spoken.by === 'browser' ? null : spoken.language}
        byPolicy={spoken.by === 'policy'}
        set={(id) => setLanguage(id).then(() => location.reload())}
      />
    }
    after={
      <>
        <Counts rules={rules} tallies={tallies} clear={clearTallies} />
        <Lock locked={locked} set={setLock} />
      </>
    }
    taught={<Taught shown={shown} charts={charts} remove={removeShown} teach={teach} />}
    region={region}
    setRegion={setRegion}
    watch={watchTyped}
    watchThese={watchPatterns}
    regionByPolicy={regionSet !== null}
    version={packageVersion()}
    help={<Report rules={rules} contact={contact} parts={reportParts} />}
  >
    <FollowThrough on={follows} set={setFollowThrough} />
  </Options>,
  document.getElementById('app') as HTMLElement,
);
