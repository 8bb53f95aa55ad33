// One box to look a medicine up by name; a misspelling is suggested, never followed.
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { quote } from '../evidence/quote.ts';
import { day, later, t } from '../language/say.ts';
import { type Hit, makeLookup } from '../match/lookup.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { AgentParts } from './AgentParts.tsx';
import { Copy } from './Copy.tsx';
import { useChart } from './chart/context.ts';
import { Mark, tierWord } from './Mark.tsx';
import { Quoted } from './Quoted.tsx';
import { Clinical, OfPage, rich } from './Rich.tsx';

export function Lookup({ rules, query, onQuery, onAsk }: { rules: Bundle; query: string; onQuery: (q: string) => void; onAsk: (q: string) => void }) {
  const { hands } = useChart();
  const search = useMemo(() => makeLookup(rules), [rules]);
  const hits = useMemo(() => search(query), [search, query]);
  const asked = query.trim().length >= 2;
  const sure = hits.filter((h) => h.how !== 'similar');
  const only = sure.length === 1 || sure[0]?.how === 'exact' ? sure[0] : undefined;
  const [open, setOpen] = useState<string | null>(null);
  const shown = hits.find((h) => h.id === open) ?? only;
  const card = useCard(shown, open !== null, query, rules);
  return (
    <search class="lookup">
      <label>
        <span class="small soft">{t('Look a medicine up')}</span>
        <input
          type="search"
          value={query}
          placeholder={t('Generic, brand, regimen, code')}
          autocomplete="off"
          spellcheck={false}
          onInput={(e) => {
            setOpen(null);
            onQuery(e.currentTarget.value);
          }}
        />
      </label>
      {!asked && (
        <p class="ways small">
          <button type="button" class="link" data-way="compare" onClick={() => hands.open('compare')}>
            {t('Compare medicines')}
          </button>
          <button type="button" class="link" data-way="lines" onClick={() => hands.open('lines')}>
            {t('Check a list')}
          </button>
          <button type="button" class="link" data-way="sheet" onClick={() => hands.open('sheet')}>
            {t('If PML is suspected')}
          </button>
        </p>
      )}
      <div aria-live="polite">
        {asked && !sure.length && hits.length > 0 && <p class="small">{t('No such name. Did you mean:')}</p>}
        {asked && !hits.length && (
          <p class="none" data-lookup="not-assessed">
            {rich('“{name}” is not assessed in rules version {version}. That says nothing about its risk.', {
              name: <OfPage>{query.trim()}</OfPage>,
              version: rules.version,
            })}
          </p>
        )}
        {asked && !sure.length && (
          <p class="small">
            <button type="button" id="ask-article" class="link" onClick={() => onAsk(query.trim())}>
              {t('Ask the article')}
            </button>
          </p>
        )}
        {asked && hits.length > 0 && (!only || hits.length > 1) && (
          <ul class="hits">
            {hits.map((h) => (
              <li key={`${h.kind}${h.id}`}>
                <button type="button" class="hit" aria-expanded={shown === h} onClick={() => setOpen(h.id)}>
                  <b>
                    <OfPage>{h.name}</OfPage>
                  </b>{' '}
                  <span class="soft">{hitNote(h, rules)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        {asked && card && (
          <>
            <h2 class="unseen">{t('Found')}</h2>
            {card}
          </>
        )}
      </div>
    </search>
  );
}

/** So many ms after the last key its card is made: the names come at once, and no key waits for a card that the next key takes away. */
const rest = 150;

/** The card of the hit, the same element as long as the hit is the same. */
function useCard(hit: Hit | undefined, pressed: boolean, query: string, rules: Bundle) {
  const [still, setStill] = useState(query);
  const last = useRef('');
  useEffect(() => {
    const timer = setTimeout(() => setStill(query), rest);
    return () => clearTimeout(timer);
  }, [query]);
  const id = hit ? `${hit.kind} ${hit.id}` : '';
  const now = id !== '' && (pressed || still === query || last.current === id);
  last.current = now ? id : '';
  // a left-out medicine is named as it was written
  return useMemo(() => now && hit && <Answer hit={hit} rules={rules} />, [now, id, rules, hit?.kind === 'left-out' && hit.name]);
}

const kinds = { regimen: later('regimen'), class: later('class') };

function hitNote(h: Hit, rules: Bundle): ComponentChildren {
  if (h.kind === 'left-out') return t('assessed, left out');
  if (h.kind !== 'agent') return t(kinds[h.kind]);
  const a = rules.agents.find((x) => x.id === h.id);
  return a ? <Clinical>{`${a.title}, ${a.class}`}</Clinical> : '';
}

function Answer({ hit, rules }: { hit: Hit; rules: Bundle }) {
  if (hit.kind === 'left-out') {
    const l = rules.leftOut.find((x) => x.name === hit.id);
    return (
      <article class="agent quiet" data-lookup="left-out">
        <h3>
          <OfPage>{hit.name}</OfPage>
        </h3>
        <p>{rich('Assessed, left out: {reason} As of {day}.', { reason: <Clinical>{l?.reason}</Clinical>, day: day(rules.issued) })}</p>
      </article>
    );
  }
  const ids =
    hit.kind === 'regimen'
      ? rules.regimens.find((r) => r.text === hit.id)?.agents
      : hit.kind === 'class'
        ? rules.classes.find((c) => c.id === hit.id)?.agents
        : [hit.id];
  return (
    <>
      {hit.kind !== 'agent' && <p class="small">{hit.kind === 'class' ? t('Members of this class in the rules:') : t('Components in the rules:')}</p>}
      {(ids ?? []).map((id) => (
        <Reference key={id} id={id} rules={rules} open={hit.kind === 'agent'} />
      ))}
    </>
  );
}

function Reference({ id, rules, open }: { id: string; rules: Bundle; open: boolean }) {
  const { hands } = useChart();
  const agent = rules.agents.find((a) => a.id === id);
  if (!agent) return null;
  const risk = quote(agent.risk, rules);
  return (
    <article class={`agent ${agent.tier.value === 'reference' ? 'quiet' : agent.tier.value}`} data-agent={agent.id} data-tier={agent.tier.value}>
      <header>
        <Mark tier={agent.tier.value} />
        <h3>
          <Clinical>{agent.title}</Clinical>
        </h3>
        <span class="chip">{t(tierWord[agent.tier.value])}</span>
      </header>
      <p class="small soft">
        <Clinical>{agent.class}</Clinical>
      </p>
      {risk && (
        <p class="risk">
          <Quoted q={risk} sources={false} />
        </p>
      )}
      <AgentParts agent={agent} rules={rules} open={open} />
      <footer>
        {hands.elsewhere && (
          <button type="button" class="link" data-received={agent.id} onClick={() => hands.elsewhere?.(agent.id)}>
            {t('Received elsewhere')}
          </button>
        )}
        <button type="button" class="link" data-compare={agent.id} onClick={() => hands.open('compare', false, agent.id)}>
          {t('Compare')}
        </button>
        <Copy name="link" text={() => `${location.origin}/popup.html?look&rules=${rules.version}#${encodeURIComponent(agent.id)}`}>
          {t('Copy link')}
        </Copy>
        <a href={`article.html#${agent.id.replaceAll(' ', '-')}`} target="_blank" rel="noopener">
          {t('Full article')}
        </a>
      </footer>
    </article>
  );
}
