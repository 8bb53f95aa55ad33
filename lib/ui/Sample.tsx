// The sample chart beside the popup that belongs to it; says throughout that nobody on it exists.
import type { ComponentChildren } from 'preact';
import { t } from '../language/say.ts';
import { rich } from './Rich.tsx';
import { SampleChart } from './SampleChart.tsx';

/** Without a popup at first: the chart is read before anything of our own stands beside it. */
export function Sample({ now, badge, children }: { now: number; badge?: string; children?: ComponentChildren }) {
  return (
    <div class="sample">
      <header class="sample-note" data-sample>
        <h1>{t('This is a sample chart.')}</h1>
        <p>{t('The patient is invented. The popup beside it is the real one, and read the chart as it stands.')}</p>
        <a class="ways" href="welcome.html">
          {t('Back to the welcome page')}
        </a>
      </header>
      <SampleChart now={now} />
      {badge !== undefined && (
        <div class="sample-panel">
          <section class="sign" aria-label={t('Button in the toolbar')}>
            {rich('{badge} is what the button in the toolbar shows for this chart.', { badge: <b data-sample-badge>{badge}</b> })}
          </section>
          {children}
        </div>
      )}
    </div>
  );
}
