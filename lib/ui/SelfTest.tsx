// The self-test on the options page: what the last one found in one sentence, and a button for another.
import { useState } from 'preact/hooks';
import { type SelfTest as Result, selfTestSentence, siteSentence } from '../alert/self-test.ts';
import { moment, t } from '../language/say.ts';
import { english } from './Rich.tsx';

type Props = { last: Result | null; test(): Promise<Result | undefined> };

export function SelfTest({ last, test }: Props) {
  const [result, setResult] = useState(last);
  const [state, setState] = useState<'' | 'running' | 'silent'>('');
  const run = async () => {
    setState('running');
    const next = await test();
    if (next) setResult(next);
    setState(next ? '' : 'silent');
  };
  return (
    <section id="self-test" data-self-test={result ? (result.failed.length ? 'failed' : 'passed') : 'none'}>
      <h2 class="section">{t('Self-test')}</h2>
      <p role={result?.failed.length ? 'alert' : 'status'}>
        {state === 'silent'
          ? t('The background has not answered. Start the browser again, and then test again.')
          : result
            ? selfTestSentence(result, moment(Date.parse(result.at)))
            : t('No self-test has run yet. One runs a few seconds after each start.')}
      </p>
      {result && result.failed.length > 0 && (
        <ul>
          {result.failed.map((line) => (
            <li key={line} {...english()}>
              {line}
            </li>
          ))}
        </ul>
      )}
      {result?.sites?.map((site) => (
        <p key={site.origin} role="alert" data-site-alarm={site.gave}>
          {siteSentence(site)}
        </p>
      ))}
      {result && result.refused > 0 && (
        <p class="soft">
          {t('Messages refused since the extension started: {n}. One now and then, after an update, is no harm.', { n: result.refused })}
        </p>
      )}
      <button type="button" disabled={state === 'running'} onClick={() => void run()}>
        {t('Test again')}
      </button>
    </section>
  );
}
