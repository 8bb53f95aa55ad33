// Options: watched sites, rules in force, basis and privacy in words.
import '../../lib/ui/tokens.css';
import '../../lib/ui/article.css';
import { render } from 'preact';
import { askSites, stopWatching, watchAgain } from '../../lib/platform/options.ts';
import { setPopup, wantsPopup } from '../../lib/platform/policy.ts';
import { followsThrough, setFollowThrough } from '../../lib/platform/promises.ts';
import { packagedRules } from '../../lib/platform/rules-file.ts';
import { FollowThrough } from '../../lib/ui/FollowThrough.tsx';
import { Options } from '../../lib/ui/Options.tsx';

const [rules, sites, popup, follows] = await Promise.all([packagedRules(), askSites(), wantsPopup(), followsThrough()]);
render(
  <Options rules={rules} sites={sites} stop={stopWatching} again={watchAgain} popup={popup} setPopup={setPopup}>
    <FollowThrough on={follows} set={setFollowThrough} />
  </Options>,
  document.getElementById('app') as HTMLElement,
);
