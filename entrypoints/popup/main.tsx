// The popup: this chart, and look-up by name.
import '../../lib/ui/tokens.css';
import '../../lib/ui/popup.css';
import { render } from 'preact';
import { askChart, popupTab, readOnce, stopWatching, watchAgain, watchSite } from '../../lib/platform/popup.ts';
import { askArticle } from '../../lib/platform/question.ts';
import { packagedRules } from '../../lib/platform/rules-file.ts';
import { Popup } from '../../lib/ui/Popup.tsx';

const root = document.getElementById('app') as HTMLElement;
const [rules, tab] = await Promise.all([packagedRules(), popupTab()]);
render(
  <Popup
    rules={rules}
    tab={tab}
    ask={askChart}
    watch={watchSite}
    once={readOnce}
    stop={stopWatching}
    again={watchAgain}
    article={askArticle}
    query={decodeURIComponent(location.hash.slice(1))}
  />,
  root,
);
