// About: what leaves the computer, what is kept, the way back to the first run, keys, licence.
import type { Bundle } from '../../rules/schema/bundle.ts';

export function About({ rules, version }: { rules: Bundle; version: string }) {
  return (
    <section id="about">
      <h2 class="section">About and privacy</h2>
      <p>
        PML Sentinel reads the medication list on sites that you choose. Nothing of a page leaves the browser or is written to disk. There is no
        server, no account and no telemetry. It informs health professionals and does not replace their judgement; it has not been clinically
        validated and is not a certified medical device.
      </p>
      <p class="row">
        <a class="button" href="welcome.html">
          Welcome page
        </a>
        <a class="button" href="sample.html">
          Sample chart
        </a>
        <a class="button" href="article.html">
          Article
        </a>
        <a class="button" href="popup.html?look">
          Look-up
        </a>
      </p>
      <dl class="pairs">
        <div>
          <dt>Version</dt>
          <dd>
            {version}; rules version {rules.version} of {rules.issued}
          </dd>
        </div>
        <div>
          <dt>Keys</dt>
          <dd>
            <kbd>Alt+Shift+P</kbd> opens the popup, <kbd>Alt+Shift+L</kbd> looks a medicine up, <kbd>pml</kbd> and a space in the address bar does so
            too. Your browser’s page for extension shortcuts changes them.
          </dd>
        </div>
        <div>
          <dt>Kept on disk</dt>
          <dd>
            Your settings, the sites you switched off, the boxes that were shown, and how many rows each kind of page gave; with “Ask at the next
            visit” switched on, dated promises under a keyed hash. All else is in memory and gone when the browser closes.
          </dd>
        </div>
        <div>
          <dt>Licence</dt>
          <dd>Apache 2.0. The sources of the rules have licences of their own.</dd>
        </div>
      </dl>
    </section>
  );
}
