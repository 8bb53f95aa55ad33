// The options page: sites that are watched, the rules in force, what it does and never does.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { evaluated } from '../assess/logic.ts';
import type { OwnRegion } from '../evidence/own-region.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import type { Tier } from '../rules/schema/terms.ts';
import { escalatorCriteria, tierCriteria } from '../rules/tiers.ts';
import { IntendedUse } from './IntendedUse.tsx';
import { Mark, tierWord } from './Mark.tsx';
import { About } from './options/About.tsx';
import { BasisInGeneral } from './options/BasisInGeneral.tsx';
import { RegionChoice } from './RegionChoice.tsx';
import { RulesPane } from './rules/RulesPane.tsx';
import type { Desk, Updates } from './rules/updates.ts';
import { WatchSite } from './WatchSite.tsx';

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
  region: OwnRegion | null;
  setRegion(region: OwnRegion | null): Promise<void>;
  /** Watches a site by its typed address. */
  watch(typed: string): Promise<{ sites: Sites; pattern: string } | { wrong: string }>;
  version: string;
  help: ComponentChildren;
  /** More switches for alerts. */
  children?: ComponentChildren;
  selfTest?: ComponentChildren;
  taught?: ComponentChildren;
};

/** What the package itself puts into a tier. */
const criteriaOf = (tier: Tier) =>
  Object.entries(tierCriteria)
    .filter(([k]) => k.startsWith(`${tier}.`) && k !== `${tier}.local`)
    .map(([, v]) => v);

export function Options(props: Props) {
  const {
    rules: first,
    updates,
    desk,
    sites,
    popup,
    stop,
    again,
    setPopup,
    region,
    setRegion,
    watch,
    version,
    help,
    children,
    selfTest,
    taught,
  } = props;
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
            <a href="#shown">Boxes that were shown</a>
          </li>
          <li>
            <a href="#alerts">Alerts</a>
          </li>
          <li>
            <a href="#region">Region</a>
          </li>
          <li>
            <a href="#rules">Rules and updates</a>
          </li>
          <li>
            <a href="#tiers">How loudly it speaks</a>
          </li>
          <li>
            <a href="#basis">Basis and attributes</a>
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
          <li>
            <a href="#help">Help</a>
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
          <WatchSite
            watch={(typed) =>
              watch(typed).then((done) => {
                if ('sites' in done) setNow(done.sites);
                return done;
              })
            }
          />
        </section>
        {taught}
        <section id="alerts">
          <h2 class="section">Alerts</h2>
          <label>
            <input id="open-popup" type="checkbox" checked={popup} onChange={(e) => void setPopup(e.currentTarget.checked)} /> Open the popup by
            itself for a critical medicine, once per patient and visit
          </label>
          {children}
        </section>
        <section id="region">
          <h2 class="section">Region</h2>
          <RegionChoice region={region} set={setRegion} legend="Where you work" />
        </section>
        <RulesPane rules={rules} first={updates} desk={desk} onRules={setRules} />
        <section id="tiers">
          <h2 class="section">How loudly it speaks</h2>
          <dl class="pairs">
            {(Object.keys(tierWord) as Tier[]).map((t) => (
              <div key={t}>
                <dt>
                  <Mark tier={t} /> {tierWord[t]}
                </dt>
                <dd>{criteriaOf(t).join('; ')}.</dd>
              </div>
            ))}
            <div>
              <dt>Raised to critical</dt>
              <dd>
                {Object.entries(escalatorCriteria).map(([k, v]) => (
                  <p key={k}>
                    {v}.{evaluated.some((e) => e === k) ? '' : ' Not yet evaluated by this version.'}
                  </p>
                ))}
              </dd>
            </div>
          </dl>
          <p class="small soft">An organisation may move a medicine to any tier, and gives its reason.</p>
        </section>
        <BasisInGeneral rules={rules} />
        <section id="intended-use">
          <h2 class="section">Intended use</h2>
          <p>
            {rules.basis.purpose} {rules.basis.role}
          </p>
          <IntendedUse rules={rules} own={region} />
        </section>
        {selfTest}
        <About rules={rules} version={version} />
        {help}
      </div>
    </main>
  );
}
