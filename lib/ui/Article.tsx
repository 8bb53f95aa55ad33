// The article for one reader: the same facts for all in this reader's order, with its state, contents, cards and references.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { dayText } from '../evidence/age.ts';
import { articleFor } from '../evidence/fact-set.ts';
import { plainText } from '../evidence/plain-text.ts';
import { references } from '../evidence/references.ts';
import { reviewLine } from '../evidence/review.ts';
import { day, intlTag, t } from '../language/say.ts';
import type { Asks } from '../rules/schema/asks.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { Ask } from './Ask.tsx';
import { Cards } from './article/Cards.tsx';
import { CitePopover } from './article/CitePopover.tsx';
import { Contents } from './article/Contents.tsx';
import { ArticleContext } from './article/context.ts';
import { copy } from './article/copy.ts';
import { Lead } from './article/Lead.tsx';
import { Policy } from './article/Policy.tsx';
import { openForPrint } from './article/print.ts';
import type { ReaderId } from './article/ReaderChoice.tsx';
import { References } from './article/References.tsx';
import { Section } from './article/Section.tsx';
import { State } from './article/State.tsx';
import { Clinical, ClinicalNote, english, rich } from './Rich.tsx';

type Props = { rules: Bundle; chosen?: ReaderId | null; onReader?(id: ReaderId | null): void; query?: string; asks?(): Promise<Asks> };

export function Article({ rules, chosen = null, onReader, query = '', asks }: Props) {
  const [id, setId] = useState(chosen);
  const reader = rules.readers.find((r) => r.id === id) ?? null;
  const fixed = useMemo(
    () => ({ rules, numbers: new Map(references(rules).map((r) => [r.source.id, r.n])), now: Date.now(), write: plainText(rules) }),
    [rules],
  );
  const shown = useMemo(() => {
    const { sections, agents } = articleFor(reader ?? { order: rules.article.map((s) => s.id), groups: [] }, rules);
    const ahead = agents.filter((a) => reader?.groups.includes(a.group)).length;
    return { sections, context: { ...fixed, agents, ahead, plain: reader?.plain ?? false } };
  }, [fixed, reader, rules]);
  useEffect(openForPrint, []);
  const { sections, context } = shown;
  const [lead, ...rest] = sections;
  return (
    <ArticleContext.Provider value={context}>
      <div class="page article" data-rules-version={rules.version} data-reader={reader?.id ?? 'any'}>
        <a class="skip" href="#title">
          {t('Skip to the article')}
        </a>
        <header class="top">
          <img src="/icon/32.png" alt="" width="22" height="22" />
          <b>PML Sentinel</b>
          <span class="small soft">{t('Rules version {version}', { version: rules.version })}</span>
          <button type="button" onClick={() => void copy(context.write.whole(sections, context), t('The whole text is copied'))}>
            {t('Copy all')}
          </button>
          <button type="button" onClick={() => print()}>
            {t('Print all')}
          </button>
          <a class="small" href="options.html">
            {t('Options')}
          </a>
        </header>
        <p class="print-only always">
          {rich('Printed from PML Sentinel, rules version {version} of {day}, on {today}.', {
            version: rules.version,
            day: dayText(rules.issued, intlTag()),
            today: <span id="printed-on" />,
          })}{' '}
          {reviewLine(rules, t)}
        </p>
        <Contents sections={sections} />
        <div class="column">
          <State />
          <ClinicalNote />
          <main {...english()}>
            {lead && (
              <Lead
                lead={lead}
                reader={reader}
                onReader={(next) => {
                  setId(next);
                  onReader?.(next);
                }}
              />
            )}
            <Ask rules={rules} query={query} asks={asks} />
            {rest.map((s) => (
              <Section key={s.id} section={s} />
            ))}
            <Cards />
            <Policy />
            <References rules={rules} />
          </main>
        </div>
        <footer class="bottom small soft always">
          <Clinical long>{rules.basis.role}</Clinical> {reviewLine(rules, t)}{' '}
          {t('Rules version {version}, {day}.', { version: rules.version, day: day(rules.issued) })}{' '}
          <Clinical long>{rules.basis.intendedUse.everywhere}</Clinical>
        </footer>
        <output id="said" class="said" />
        <CitePopover />
      </div>
    </ArticleContext.Provider>
  );
}
