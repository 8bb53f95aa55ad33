// The full article, offline, deep-linked: article.html?reader=hiv#natalizumab.
import '../../lib/ui/tokens.css';
import '../../lib/ui/article.css';
import '../../lib/ui/ask.css';
import { render } from 'preact';
import { t } from '../../lib/language/say.ts';
import { articleReader, keepReader } from '../../lib/platform/article-reader.ts';
import { openPageLanguage } from '../../lib/platform/language.ts';
import { takeQuestion } from '../../lib/platform/question.ts';
import { packagedAsks } from '../../lib/platform/rules-file.ts';
import { rulesInForce } from '../../lib/platform/rules-page.ts';
import { lexicon } from '../../lib/read/lexicon.ts';
import { learn } from '../../lib/read/words.ts';
import { Article } from '../../lib/ui/Article.tsx';
import { followAnchors } from '../../lib/ui/article/goto.ts';

// the matcher finds the medicines that a question names
learn(lexicon);
const [{ rules }] = await Promise.all([rulesInForce(), openPageLanguage()]);
document.title = t('PML Sentinel: article');
const chosen = await articleReader(location.search, rules);
const query = await takeQuestion();
const root = document.getElementById('app') as HTMLElement;
render(<Article rules={rules} chosen={chosen} query={query} asks={packagedAsks} onReader={(id) => void keepReader(id)} />, root);
followAnchors();
