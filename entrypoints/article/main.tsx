// The full article, offline, deep-linked: article.html#natalizumab; article.html?q=... asks a follow-up question.
import '../../lib/ui/tokens.css';
import '../../lib/ui/article.css';
import '../../lib/ui/ask.css';
import { render } from 'preact';
import { packagedRules } from '../../lib/platform/rules-file.ts';
import { lexicon } from '../../lib/read/lexicon.ts';
import { learn } from '../../lib/read/words.ts';
import { Article } from '../../lib/ui/Article.tsx';

learn(lexicon);
const rules = await packagedRules();
render(<Article rules={rules} query={new URLSearchParams(location.search).get('q') ?? ''} />, document.getElementById('app') as HTMLElement);

/** The browser looked for the anchor before the text was there. */
function goTo(): void {
  const id = decodeURIComponent(location.hash.slice(1)).toLowerCase().replaceAll(' ', '-');
  document.getElementById(id)?.scrollIntoView();
}
goTo();
addEventListener('hashchange', goTo);
