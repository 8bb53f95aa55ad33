// Contents beside the text: the section being read is marked and shows its headings; any medicine is one choice away.
import { useEffect, useState } from 'preact/hooks';
import { agentAnchor } from '../../evidence/places.ts';
import { t } from '../../language/say.ts';
import type { ArticleSection } from '../../rules/schema/bundle.ts';
import { Clinical } from '../Rich.tsx';
import { useArticle } from './context.ts';

type Entry = { id: string; title: string; heads: { id: string; title: string }[] };

const own = (): Entry[] => [
  { id: 'cards', title: t('Cards to print or copy'), heads: [] },
  { id: 'editorial-policy', title: t('Editorial policy'), heads: [] },
  { id: 'references', title: t('References'), heads: [] },
];

/** Our own entries; titles of sections are the article's. */
const isOwn = (e: Entry) => /^(cards|editorial-policy|references)$/.test(e.id) || e.title === t('Answer and key points');

export function Contents({ sections }: { sections: ArticleSection[] }) {
  const [lead, ...rest] = sections;
  const entries: Entry[] = [
    ...(lead ? [{ id: lead.id, title: t('Answer and key points'), heads: [] }] : []),
    ...rest.map((s) => ({ id: s.id, title: s.title, heads: s.nodes.flatMap((n) => (n.t === 'h' ? [{ id: n.id, title: n.v }] : [])) })),
    ...own(),
  ];
  const current = useCurrent(entries.map((e) => e.id));
  return (
    <nav class="contents" aria-label={t('Contents')}>
      <details open={!matchMedia('(max-width: 60rem)').matches}>
        <summary>{t('Contents')}</summary>
        <GoToMedicine />
        <ol>
          {entries.map((e) => (
            <li key={e.id}>
              <a href={`#${e.id}`} aria-current={current === e.id ? 'location' : undefined}>
                {isOwn(e) ? e.title : <Clinical>{e.title}</Clinical>}
              </a>
              {current === e.id && e.heads.length > 0 && (
                <ol>
                  {e.heads.map((h) => (
                    <li key={h.id}>
                      <a href={`#${h.id}`}>
                        <Clinical>{h.title}</Clinical>
                      </a>
                    </li>
                  ))}
                </ol>
              )}
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}

function GoToMedicine() {
  const { rules } = useArticle();
  const byTitle = [...rules.agents].sort((a, b) => a.title.localeCompare(b.title));
  return (
    <label class="go">
      <span>{t('Go to a medicine')}</span>
      <select
        onChange={(e) => {
          const id = e.currentTarget.value;
          e.currentTarget.value = '';
          if (id) location.hash = id;
        }}
      >
        <option value="">{t('Choose…')}</option>
        {byTitle.map((a) => (
          <option key={a.id} value={agentAnchor(a.id)}>
            {a.title}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The section that stands in the upper part of the window. */
function useCurrent(ids: string[]): string | null {
  const [current, setCurrent] = useState<string | null>(ids[0] ?? null);
  const key = ids.join();
  useEffect(() => {
    const inView = new Set<string>();
    const watch = new IntersectionObserver(
      (list) => {
        for (const e of list) e.isIntersecting ? inView.add(e.target.id) : inView.delete(e.target.id);
        setCurrent((was) => key.split(',').find((id) => inView.has(id)) ?? was);
      },
      { rootMargin: '-8% 0px -80% 0px' },
    );
    for (const id of key.split(',')) {
      const e = document.getElementById(id);
      if (e) watch.observe(e);
    }
    return () => watch.disconnect();
  }, [key]);
  return current;
}
