// The options page: sites that are watched, the rules in force, what it does and never does.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { evaluated } from '../assess/logic.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { escalatorCriteria, tierCriteria } from '../rules/tiers.ts';
import { IntendedUse } from './IntendedUse.tsx';
import { RulesPane } from './rules/RulesPane.tsx';
import type { Desk, Updates } from './rules/updates.ts';

type Sites = { watched: string[]; off: string[] };

type Props = {
  rules: Bundle;
  updates: Updates;
  desk: Desk;
  sites: Sites;
  popup: boolean;
  stop(p: string): Promise<Sites>;
  again(p: string): Promise<Sites>;
  setPopup(on: boolean): Promise<void>;
  /** More switches for alerts. */
  children?: ComponentChildren;
  selfTest?: ComponentChildren;
};

export function Options({ rules: first, updates, desk, sites, popup, stop, again, setPopup, children, selfTest }: Props) {
  const [now, setNow] = useState(sites);
  const [rules, setRules] = useState(first);
  return (
    <main class="page options" data-rules-version={rules.version}>
      <nav class="contents" aria-label="Contents">
        <ol>
          <li>
            <a href="#sites">Sites</a>
          </li>
          <li>
            <a href="#rules">Rules and updates</a>
          </li>
          <li>
            <a href="#tiers">How loudly it speaks</a>
          </li>
          <li>
            <a href="#intended-use">Intended use</a>
          </li>
          <li>
            <a href="#self-test">Self-test</a>
          </li>
          <li>
            <a href="#about">About and privacy</a>
          </li>
        </ol>
      </nav>
      <div>
        <h1>Options</h1>
        <section id="sites">
          <h2 class="section">Sites</h2>
          {now.watched.length === 0 && <p>No site is watched. Open a chart, press the PML Sentinel button in the toolbar and choose “Watch”.</p>}
          <ul>
            {now.watched.map((p) => (
              <li key={p}>
                {p}{' '}
                <button type="button" onClick={() => void stop(p).then(setNow)}>
                  Stop watching
                </button>
              </li>
            ))}
            {now.off.map((p) => (
              <li key={p}>
                {p} <span class="soft">(switched off; your browser still grants it)</span>{' '}
                <button type="button" onClick={() => void again(p).then(setNow)}>
                  Watch again
                </button>
              </li>
            ))}
          </ul>
        </section>
        <section id="alerts">
          <h2 class="section">Alerts</h2>
          <label>
            <input id="open-popup" type="checkbox" checked={popup} onChange={(e) => void setPopup(e.currentTarget.checked)} /> Open the popup by
            itself for a critical medicine, once per patient and visit
          </label>
          {children}
        </section>
        <RulesPane rules={rules} first={updates} desk={desk} onRules={setRules} />
        <section id="tiers">
          <h2 class="section">How loudly it speaks</h2>
          <ul>
            {Object.entries(tierCriteria).map(([k, v]) => (
              <li key={k}>
                <b>{k.split('.')[0]}</b>: {v}.
              </li>
            ))}
            {Object.entries(escalatorCriteria).map(([k, v]) => (
              <li key={k}>
                <b>raised to critical</b>: {v}.{evaluated.some((e) => e === k) ? '' : ' Not yet evaluated by this version.'}
              </li>
            ))}
          </ul>
        </section>
        <section id="intended-use">
          <h2 class="section">Intended use</h2>
          <p>
            {rules.basis.purpose} {rules.basis.role}
          </p>
          <IntendedUse rules={rules} />
        </section>
        {selfTest}
        <section id="about">
          <h2 class="section">About and privacy</h2>
          <p>
            PML Sentinel reads the medication list on sites that you choose. Nothing of a page leaves the browser or is written to disk. There is no
            server, no account and no telemetry. It informs health professionals and does not replace their judgement; it has not been clinically
            validated and is not a certified medical device.
          </p>
        </section>
      </div>
    </main>
  );
}
