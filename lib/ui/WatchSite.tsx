// Watching a site by its address: a field, a button, and one sentence of what came of it.

import { useState } from 'preact/hooks';
import { t } from '../language/say.ts';

export type Watched = { pattern: string } | { wrong: string };

export function WatchSite({ watch }: { watch(typed: string): Promise<Watched> }) {
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState<Watched | null>(null);
  const wrong = said && 'wrong' in said ? said.wrong : '';
  return (
    <form
      class="watch-site"
      onSubmit={(e) => {
        e.preventDefault();
        // the browser asks only inside the click, so that nothing may stand before this
        void watch(typed).then((done) => {
          setSaid(done);
          if ('pattern' in done) setTyped('');
        });
      }}
    >
      <label for="site-address">{t('Address of your record system')}</label>
      <div class="row">
        <input
          id="site-address"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="https://ehr.example.org"
          value={typed}
          aria-invalid={wrong ? true : undefined}
          aria-describedby="site-said"
          onInput={(e) => setTyped(e.currentTarget.value)}
        />
        <button type="submit" class="primary">
          {t('Watch')}
        </button>
      </div>
      <p id="site-said" class={`small ${wrong ? 'wrong' : ''}`} role="status">
        {wrong ||
          (said && 'pattern' in said
            ? t('Watching {host}. Open a chart there.', { host: said.pattern.replace(/^\w+:\/\//, '').replace('/*', '') })
            : '')}
      </p>
    </form>
  );
}
