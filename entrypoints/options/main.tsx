// Options: watched sites, rules in force, basis and privacy in words.
import '../../lib/ui/tokens.css';
import '../../lib/ui/article.css';
import { render } from 'preact';
import { askSites, stopWatching, watchAgain } from '../../lib/platform/options.ts';
import { packagedRules } from '../../lib/platform/rules-file.ts';
import { Options } from '../../lib/ui/Options.tsx';

const [rules, sites] = await Promise.all([packagedRules(), askSites()]);
render(<Options rules={rules} sites={sites} stop={stopWatching} again={watchAgain} />, document.getElementById('app') as HTMLElement);
