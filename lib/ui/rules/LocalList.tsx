// What an organisation has changed, medicine by medicine, and what earlier rules had wrong.

import type { LocalMark } from '../../channel/merge.ts';
import type { Erratum } from '../../channel/schema/release.ts';
import type { Bundle } from '../../rules/schema/bundle.ts';
import { LocalMarks } from '../LocalMarks.tsx';
import { english } from '../Rich.tsx';

export function LocalList({ marks, errata, rules }: { marks: LocalMark[]; errata: Erratum[]; rules: Bundle }) {
  const agents = [...new Set(marks.map((m) => m.agent))].sort();
  const title = (id: string) => rules.agents.find((a) => a.id === id)?.title ?? id;
  return (
    <>
      {agents.length > 0 && (
        <details open {...english()}>
          <summary>
            From your organisation: {agents.length} {agents.length === 1 ? 'medicine' : 'medicines'}
          </summary>
          {agents.map((id) => (
            <div key={id} data-merged={id}>
              <h3>{title(id)}</h3>
              <LocalMarks marks={marks} agent={id} />
            </div>
          ))}
        </details>
      )}
      {errata.length > 0 && (
        <details open {...english()}>
          <summary>Corrections in this release: {errata.length}</summary>
          <ul class="small">
            {errata.map((e) => (
              <li key={e.id}>
                {e.on}, {e.agents.map(title).join(', ')}: {e.text}
                {e.weakens ? ' (speaks more softly than the packaged rules)' : ''}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
