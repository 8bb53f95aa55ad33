// "Which best describes you?": another opening and order for each reader, and the proof that the facts are the same.
import { useEffect, useState } from 'preact/hooks';
import { factHash, factSet } from '../../evidence/fact-set.ts';
import { t } from '../../language/say.ts';
import type { Bundle } from '../../rules/schema/bundle.ts';
import type { Reader } from '../../rules/schema/reader.ts';
import { english, own } from '../Rich.tsx';

export type ReaderId = Reader['id'];
type Props = { rules: Bundle; chosen: ReaderId | null; onChoose(id: ReaderId | null): void };

export function ReaderChoice({ rules, chosen, onChoose }: Props) {
  return (
    <fieldset class="readers" {...own()}>
      <legend>{t('Which best describes you?')}</legend>
      <div class="options">
        {rules.readers.map((r) => (
          <Option key={r.id} id={r.id} title={r.title} clinical on={chosen === r.id} choose={() => onChoose(r.id)} />
        ))}
        <Option id="any" title={t('None of these')} on={chosen === null} choose={() => onChoose(null)} />
      </div>
      <SameFacts rules={rules} />
    </fieldset>
  );
}

function Option({ id, title, clinical, on, choose }: { id: string; title: string; clinical?: boolean; on: boolean; choose(): void }) {
  return (
    <label>
      <input type="radio" name="reader" value={id} checked={on} onChange={choose} />
      <span {...(clinical && english())}>{title}</span>
    </label>
  );
}

/** Made here from what each reader is shown; a difference would be said. */
function SameFacts({ rules }: { rules: Bundle }) {
  const [hashes, setHashes] = useState<string[]>([]);
  useEffect(() => {
    let here = true;
    void Promise.all(rules.readers.map((r) => factHash(factSet(r, rules), rules))).then((all) => here && setHashes([...new Set(all)]));
    return () => {
      here = false;
    };
  }, [rules]);
  const [hash] = hashes;
  if (!hash) return <p class="small soft same">{t('Only order and wording change.')}</p>;
  if (hashes.length > 1) return <p class="small same">{t('The facts differ between readers. Do not rely on this version, and report it.')}</p>;
  return (
    <p class="small soft same">
      {t('Same facts for every reader')}{' '}
      <code class="hash" title={t('SHA-256 of the facts: {hash}', { hash })} data-facts-hash={hash}>
        {hash.slice(0, 8)}
      </code>
    </p>
  );
}
