// The first run, read in under a minute: what it does, what it never does, and three things to do, each of which can wait.
import type { ComponentChildren } from 'preact';
import type { OwnRegion } from '../evidence/own-region.ts';
import { reviewLine } from '../evidence/review.ts';
import { count, t } from '../language/say.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { IntendedUse } from './IntendedUse.tsx';
import { Mark } from './Mark.tsx';
import { ProposedSites } from './ProposedSites.tsx';
import { RegionChoice } from './RegionChoice.tsx';
import { Clinical, ClinicalNote, rich } from './Rich.tsx';
import { type Watched, WatchSite } from './WatchSite.tsx';

type Props = {
  rules: Bundle;
  region: OwnRegion | null;
  setRegion(region: OwnRegion | null): Promise<void>;
  /** Patterns of sites that are watched already. */
  watched: string[];
  watch(typed: string): Promise<Watched>;
  /** What the organisation proposes to watch. */
  proposed?: readonly string[];
  watchThese(patterns: readonly string[]): Promise<Watched>;
  regionByPolicy?: boolean;
};

export function Welcome({ rules, region, setRegion, watched, watch, proposed = [], watchThese, regionByPolicy }: Props) {
  return (
    <main class="welcome" data-rules-version={rules.version}>
      <header>
        <img src="/icon/48.png" alt="" width="40" height="40" />
        <h1>PML Sentinel</h1>
        <p class="lead">{t('It reads the medication list in front of you and says which medicines are associated with PML, and what to do.')}</p>
      </header>
      <div class="two">
        <section data-part="does">
          <h2>{t('What it does')}</h2>
          <ul>
            <li>{t('A number on its button counts the medicines that matter.')}</li>
            <li class="tiers">
              {rich('{critical} Critical, {warning} warning or {note} note: by shape and word.', {
                critical: <Mark tier="critical" />,
                warning: <Mark tier="warning" />,
                note: <Mark tier="note" />,
              })}
            </li>
            <li>{t('Press it for risk, monitoring dates and first steps on suspicion, each with its source.')}</li>
          </ul>
        </section>
        <section data-part="never">
          <h2>{t('What it never does')}</h2>
          <ul>
            <li>{t('Nothing of a page leaves the browser or is written to disk.')}</li>
            <li>{t('No server of ours, no account, no telemetry.')}</li>
            <li>{t('It never writes to the chart and never says that a patient is safe.')}</li>
          </ul>
        </section>
      </div>
      <ol class="steps">
        <Step title={t('Try it on a sample chart')}>
          <p>{t('An invented patient, read as a real chart is.')}</p>
          <a class="button primary" id="try-sample" href="sample.html">
            {t('Open the sample chart')}
          </a>
        </Step>
        <Step title={t('Watch your first site')}>
          <p>
            {watched.length ? `${count(watched.length, { one: '{n} watched already.', other: '{n} watched already.' })} ` : ''}
            {t('Write its address, or open a chart and press the PML Sentinel button. Your browser asks you once.')}
          </p>
          <ProposedSites sites={proposed} watched={watched} watch={watchThese} />
          <WatchSite watch={watch} />
        </Step>
        <Step title={t('Say where you work')}>
          <RegionChoice region={region} set={setRegion} legend={t('Your region')} byPolicy={regionByPolicy} />
        </Step>
      </ol>
      <ClinicalNote />
      <p class="small">
        <b>{reviewLine(rules, t)}</b> <Clinical long>{rules.basis.intendedUse.everywhere}</Clinical>
      </p>
      <IntendedUse rules={rules} own={region} folded />
      <p class="small soft">{rich('{options} lead back here.', { options: <a href="options.html">{t('Options')}</a> })}</p>
    </main>
  );
}

function Step({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <li>
      <h2>{title}</h2>
      {children}
    </li>
  );
}
