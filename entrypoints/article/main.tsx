// The full article, offline, deep-linked: article.html#natalizumab.
import '../../lib/ui/tokens.css';
import '../../lib/ui/article.css';
import { render } from 'preact';
import { packagedRules } from '../../lib/platform/rules-file.ts';
import { Article } from '../../lib/ui/Article.tsx';

const rules = await packagedRules();
render(<Article rules={rules} />, document.getElementById('app') as HTMLElement);

/** The browser looked for the anchor before the text was there. */
function goTo(): void {
  const id = decodeURIComponent(location.hash.slice(1)).toLowerCase().replaceAll(' ', '-');
  document.getElementById(id)?.scrollIntoView();
}
goTo();
addEventListener('hashchange', goTo);
