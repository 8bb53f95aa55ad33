// The options page: sites that are watched, the rules in force, what it does and never does.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { evaluated, partly } from '../assess/raised.ts';
import type { OwnRegion } from '../evidence/own-region.ts';
import { later, t } from '../language/say.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import type { Tier } from '../rules/schema/terms.ts';
import { escalatorCriteria, tierCriteria } from '../rules/tiers.ts';
import { IntendedUse } from './IntendedUse.tsx';
import { Mark, tierWord } from './Mark.tsx';
import { About } from './options/About.tsx';
import { AlertLimits } from './options/AlertLimits.tsx';
import { BasisInGeneral } from './options/BasisInGeneral.tsx';
import { ProposedSites } from './ProposedSites.tsx';
import { RegionChoice } from './RegionChoice.tsx';
import { ClinicalNote, english } from './Rich.tsx';
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
  watchThese(patterns: readonly string[]): Promise<{ sites: Sites; pattern: string } | { wrong: string }>;
  regionByPolicy: boolean;
  version: string;
  help: ComponentChildren;
  /** More switches for alerts. */
  children?: ComponentChildren;
  /** Sections after the alerts: counts, and lock. */
  after?: ComponentChildren;
  selfTest?: ComponentChildren;
  languageChoice?: ComponentChildren;
  taught?: ComponentChildren;
};

const places = [
  ['sites', later('Sites')],
  ['shown', later('Boxes that were shown')],
  ['alerts', later('Alerts')],
  ['counts', later('Cards that were shown')],
  ['lock', later('Lock and clear')],
  ['region', later('Region')],
  ['language', later('Language')],
  ['rules', later('Rules and updates')],
  ['tiers', later('How loudly it speaks')],
  ['basis', later('Basis and attributes')],
  ['intended-use', later('Intended use')],
  ['self-test', later('Self-test')],
  ['about', later('About and privacy')],
  ['help', later('Help')],
] as const;

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
    watchThese,
    regionByPolicy,
    version,
    help,
    children,
    after,
    selfTest,
    languageChoice,
    taught,
  } = props;
  const [now, setNow] = useState(sites);
  const [rules, setRules] = useState(first);
  const seen = <T extends { sites: Sites } | { wrong: string }>(done: T): T => {
    if ('sites' in done) setNow(done.sites);
    return done;
  };
  return (
    <main class="page options" data-rules-version={rules.version}>
      <nav class="contents" aria-label={t('Contents')}>
        <ol>
          {places.map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{t(title)}</a>
            </li>
          ))}
        </ol>
      </nav>
      <div>
        <h1>{t('Options')}</h1>
        <ClinicalNote />
        <section id="sites">
          <h2 class="section">{t('Sites')}</h2>
          {now.watched.length === 0 && (
            <p>{t('No site is watched. Open a chart, press the PML Sentinel button in the toolbar and choose “Watch”.')}</p>
          )}
          <ul>
            {now.watched.map((p) => (
              <li key={p}>
                <bdi>{p}</bdi>{' '}
                <button type="button" onClick={() => void stop(p).then(setNow)}>
                  {t('Stop watching')}
                </button>
              </li>
            ))}
            {now.off.map((p) => (
              <li key={p}>
                <bdi>{p}</bdi> <span class="soft">({t('switched off; your browser still grants it')})</span>{' '}
                <button type="button" onClick={() => void again(p).then(setNow)}>
                  {t('Watch again')}
                </button>
              </li>
            ))}
          </ul>
          <ProposedSites sites={updates.policy.sites} watched={now.watched} watch={(patterns) => watchThese(patterns).then(seen)} />
          <WatchSite watch={(typed) => watch(typed).then(seen)} />
        </section>
        {taught}
        <section id="alerts">
          <h2 class="section">{t('Alerts')}</h2>
          <label>
            <input id="open-popup" type="checkbox" checked={popup} onChange={(e) => void setPopup(e.currentTarget.checked)} />{' '}
            {t('Open the popup by itself for a critical medicine, once per patient and visit')}
          </label>
          <AlertLimits policy={updates.policy} set={updates.set} />
          {children}
        </section>
        {after}
        <section id="region">
          <h2 class="section">{t('Region')}</h2>
          <RegionChoice region={region} set={setRegion} legend={t('Where you work')} byPolicy={regionByPolicy} />
        </section>
        {languageChoice}
        <RulesPane rules={rules} first={updates} desk={desk} onRules={setRules} />
        <section id="tiers">
          <h2 class="section">{t('How loudly it speaks')}</h2>
          <dl class="pairs">
            {(Object.keys(tierWord) as Tier[]).map((tier) => (
              <div key={tier}>
                <dt>
                  <Mark tier={tier} /> {t(tierWord[tier])}
                </dt>
                <dd {...english()}>{criteriaOf(tier).join('; ')}.</dd>
              </div>
            ))}
            <div>
              <dt>{t('Raised to critical')}</dt>
              <dd {...english()}>
                {Object.entries(escalatorCriteria).map(([k, v]) => (
                  <p key={k}>
                    {v}. {evaluated.some((e) => e === k) ? (partly[k as keyof typeof partly] ?? '') : 'Not yet evaluated by this version.'}
                  </p>
                ))}
              </dd>
            </div>
          </dl>
          <p class="small soft">{t('An organisation may move a medicine to any tier, and gives its reason.')}</p>
        </section>
        <BasisInGeneral rules={rules} />
        <section id="intended-use">
          <h2 class="section">{t('Intended use')}</h2>
          <p {...english()}>
            {rules.basis.purpose} {rules.basis.role}
          </p>
          <IntendedUse rules={rules} own={region} />
        </section>
        {selfTest}
        <About rules={rules} version={version} told={updates.policy.dataConsentGiven} />
        {help}
      </div>
    </main>
  );
}
