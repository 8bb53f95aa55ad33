// The article: sections from the rules, every claim quoted by id, review state from recorded transitions only.
import { quote } from '../evidence/quote.ts';
import { references } from '../evidence/references.ts';
import type { ArticleNode, ArticleSection, Bundle, Inline } from '../rules/schema/bundle.ts';
import { AgentEntry } from './AgentEntry.tsx';
import { Ask } from './Ask.tsx';
import { Quoted } from './Quoted.tsx';
import { RiskTable } from './RiskTable.tsx';

export function Article({ rules, query = '' }: { rules: Bundle; query?: string }) {
  const [lead, ...rest] = rules.article;
  return (
    <div class="page" data-rules-version={rules.version}>
      <nav class="contents" aria-label="Contents">
        <ol>
          {rules.article.map((s) => (
            <li key={s.id}>
              <a href={`#${s.id}`}>{s.title}</a>
            </li>
          ))}
          <li>
            <a href="#references">References</a>
          </li>
        </ol>
      </nav>
      <main>
        <Review rules={rules} />
        <Ask rules={rules} query={query} />
        {lead && (
          <section id={lead.id}>
            <h1>{lead.title}</h1>
            <Nodes section={lead} rules={rules} />
          </section>
        )}
        {rest.map((s) => (
          <section key={s.id} id={s.id}>
            <h2 class="section">{s.title}</h2>
            <Nodes section={s} rules={rules} />
          </section>
        ))}
        <References rules={rules} />
      </main>
    </div>
  );
}

/** The honest state: what the recorded transitions say and nothing more. */
function Review({ rules }: { rules: Bundle }) {
  const approved = rules.agents.filter((a) => a.review.transitions.at(-1)?.to === 'approved').length;
  return (
    <aside class="review" data-review={approved ? 'partly' : 'submitted'}>
      <p>
        <b>No clinician has reviewed this yet.</b> Submitted; not under review; not approved. Rules version {rules.version}, {rules.issued}. For
        health professionals. It informs and does not replace your judgement; it has not been clinically validated.
      </p>
      <p class="small soft">
        A sentence marked <span class="unverified">not verified</span> is one for which nobody has read a source. Numbers that nobody has read are not
        shown.
      </p>
    </aside>
  );
}

function Nodes({ section, rules }: { section: ArticleSection; rules: Bundle }) {
  return (
    <>
      {section.nodes.map((n, i) => (
        <NodeView key={`${section.id}-${i}`} n={n} rules={rules} />
      ))}
    </>
  );
}

function NodeView({ n, rules }: { n: ArticleNode; rules: Bundle }) {
  const line = (c: Inline[]) => c.map((x, i) => <InlineView key={`${x.t}${i}`} x={x} rules={rules} />);
  switch (n.t) {
    case 'h':
      return n.level === 2 ? <h3 id={n.id}>{n.v}</h3> : <h4 id={n.id}>{n.v}</h4>;
    case 'part':
      return (
        <p class="part small soft" data-part={n.v}>
          {n.v === 'guidance' ? 'From labels and guidelines' : 'From studies'}
        </p>
      );
    case 'p':
      return <p>{line(n.c)}</p>;
    case 'ul':
    case 'ol': {
      const items = n.items.map((c, i) => <li key={`i${i}`}>{line(c)}</li>);
      return n.t === 'ul' ? <ul>{items}</ul> : <ol>{items}</ol>;
    }
    case 'table':
      return (
        <div class="scroll">
          <table>
            <thead>
              <tr>
                {n.head.map((c, i) => (
                  <th key={`h${i}`} scope="col">
                    {line(c)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {n.rows.map((r, i) => (
                <tr key={`r${i}`}>
                  {r.map((c, k) => (
                    <td key={`c${k}`}>{line(c)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case 'agents':
      return (
        <>
          {[...rules.agents]
            .sort((a, b) => a.title.localeCompare(b.title))
            .map((a) => (
              <AgentEntry key={a.id} agent={a} rules={rules} />
            ))}
        </>
      );
    case 'risk-table': {
      const t = rules.tables.find((x) => x.id === n.id);
      return t ? <RiskTable table={t} rules={rules} /> : null;
    }
  }
}

function InlineView({ x, rules }: { x: Inline; rules: Bundle }) {
  if (x.t === 'text') return <>{x.v}</>;
  if (x.t === 'strong') return <strong>{x.v}</strong>;
  if (x.t === 'em') return <em>{x.v}</em>;
  if (x.t === 'link') return <a href={x.to}>{x.v}</a>;
  const q = quote(x.id, rules);
  if (x.t === 'date') return <>{q?.asOf ?? q?.sources[0]?.date ?? 'not dated'}</>;
  return q ? <Quoted q={q} /> : null;
}

function References({ rules }: { rules: Bundle }) {
  return (
    <section id="references">
      <h2 class="section">References</h2>
      <ol class="refs small">
        {references(rules).map(({ source: s }) => (
          <li key={s.id} id={`ref-${s.id}`}>
            {s.title}
            {s.date ? `. ${s.date}` : ''}
            {s.identifier && !s.identifier.startsWith('http') ? `. ${s.identifier}` : ''}
            {s.url?.startsWith('https://') ? (
              <>
                .{' '}
                <a href={s.url} target="_blank" rel="noreferrer">
                  {new URL(s.url).hostname}
                </a>
              </>
            ) : null}
            {s.note ? <span class="soft"> ({s.note})</span> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
