// The sample chart beside the popup that belongs to it; says throughout that nobody on it exists.
import type { ComponentChildren } from 'preact';
import { SampleChart } from './SampleChart.tsx';

/** Without a popup at first: the chart is read before anything of our own stands beside it. */
export function Sample({ now, badge, children }: { now: number; badge?: string; children?: ComponentChildren }) {
  return (
    <div class="sample">
      <header class="sample-note" data-sample>
        <h1>This is a sample chart.</h1>
        <p>The patient is invented. The popup beside it is the real one, and read the chart as it stands.</p>
        <a class="ways" href="welcome.html">
          Back to the welcome page
        </a>
      </header>
      <SampleChart now={now} />
      {badge !== undefined && (
        <div class="sample-panel">
          <section class="sign" aria-label="Button in the toolbar">
            <b data-sample-badge>{badge}</b> is what the button in the toolbar shows for this chart.
          </section>
          {children}
        </div>
      )}
    </div>
  );
}
