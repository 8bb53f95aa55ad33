// Options: watched sites, rules in force, basis and privacy in words.
import '../../lib/ui/tokens.css';
import '../../lib/ui/article.css';
import { render } from 'preact';
import { askSites, stopWatching, watchAgain } from '../../lib/platform/options.ts';
import { setPopup, wantsPopup } from '../../lib/platform/policy.ts';
import { packagedRules } from '../../lib/platform/rules-file.ts';
import { Options } from '../../lib/ui/Options.tsx';

const [rules, sites, popup] = await Promise.all([packagedRules(), askSites(), wantsPopup()]);
render(
  <Options rules={rules} sites={sites} stop={stopWatching} again={watchAgain} popup={popup} setPopup={setPopup} />,
  document.getElementById('app') as HTMLElement,
);
