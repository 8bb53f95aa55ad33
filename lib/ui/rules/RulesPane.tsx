// Rules and updates on the options page: what is in force and why, what was refused, and three things to do about it.
import { useEffect, useState } from 'preact/hooks';
import { reviewLine } from '../../evidence/review.ts';
import { language, t } from '../../language/say.ts';
import type { Bundle } from '../../rules/schema/bundle.ts';
import { Clinical, english } from '../Rich.tsx';
import { Ledger } from './Ledger.tsx';
import { LocalList } from './LocalList.tsx';
import { OnTrial } from './OnTrial.tsx';
import { PolicyList } from './PolicyList.tsx';
import { Signatures } from './Signatures.tsx';
import { type Desk, momentText, type Updates } from './updates.ts';

type Props = { rules: Bundle; first: Updates; desk: Desk; onRules(rules: Bundle): void };

export function RulesPane({ rules, first, desk, onRules }: Props) {
  const [now, setNow] = useState(first);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const number = now.release?.version ?? rules.version;
  // without an answer the last one stands; the next look is soon
  const refresh = () => desk.status().then(setNow, () => undefined);

  // what an alarm brings in is seen without a click
  useEffect(() => {
    const timer = setInterval(() => void refresh(), 2000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    void desk.rules().then(onRules);
  }, [now.release?.version, now.standing]);

  const run = (deed: () => Promise<string>) => {
    setBusy(true);
    setSaid('');
    void deed()
      .then(setSaid, () => setSaid(t('PML Sentinel has not answered. Load this page again.')))
      .then(refresh)
      .finally(() => setBusy(false));
  };
  const { checks, refused, policy } = now;
  const last = (checks.failed?.at ?? 0) > (refused?.at ?? 0) ? checks.failed : refused;
  return (
    <section id="rules" data-rules-version={number} data-standing={now.standing} {...(last && { 'data-refusal': last.reason })}>
      <h2 class="section">{t('Rules and updates')}</h2>
      <p>
        <b>{reviewLine(rules, t)}</b> <a href="article.html">{t('Read the full article')}</a>.
      </p>
      <ul class="says" {...english()}>
        {now.says.map((s) => (
          <li key={s}>{s}</li>
        ))}
        {now.behind && <li>Your organisation asks for release {policy.minimumRulesVersion} at least; this one is behind.</li>}
      </ul>
      <dl class="rules-facts">
        <dt>{t('In force')}</dt>
        <dd {...english()}>
          {now.release
            ? `Release ${number}, issued ${now.release.issued.slice(0, 10)}, good until ${now.release.expires.slice(0, 10)}`
            : 'Packaged rules'}
          : {rules.agents.length} agents, {Object.keys(rules.facts).length} facts, {rules.leftOut.length} medicines assessed and left out. Clinical
          content of {rules.issued}.
        </dd>
        <dt>{t('Channel')}</dt>
        <dd {...english()}>
          {now.channel ?? (now.untrusted ? `${now.untrusted.sentence} ${now.untrusted.next}` : 'none is set up; only the package counts')}
          {policy.rulesUrl ? `, ${policy.rulesUrl}` : now.channel ? ', without an address: files are imported by hand' : ''}
          {policy.updateRing ? `, group ${policy.updateRing}` : ''}
        </dd>
        <dt>{t('Last check')}</dt>
        <dd data-check={checks.trouble} {...english()}>
          {momentText(checks.lastAt)}
          {checks.lastAt !== null && `: ${checks.said}`}
        </dd>
        <dt>{t('Next check')}</dt>
        <dd {...english()}>{policy.rulesUrl ? momentText(now.nextAt) : 'none; without an address no server is asked'}</dd>
        {refused && (
          <>
            <dt>{t('Last refusal')}</dt>
            <dd class="refusal" {...english()}>
              {momentText(refused.at)}
              {refused.version ? `, release ${refused.version}` : ''}: {refused.sentence} {refused.next}
            </dd>
          </>
        )}
        {policy.supportContact && (
          <>
            <dt>{t('Questions to')}</dt>
            <dd>
              <bdi>{policy.supportContact}</bdi>
            </dd>
          </>
        )}
      </dl>
      <div class="row">
        <button type="button" id="check-rules" disabled={busy || !policy.rulesUrl} onClick={() => run(desk.check)}>
          {t('Check now')}
        </button>
        <label class="button">
          {t('Import a file')}{' '}
          <input
            id="take-rules"
            type="file"
            accept=".json"
            disabled={busy || !now.channel}
            onChange={(e) => {
              const file = e.currentTarget.files?.[0];
              if (file) run(async () => desk.take(await file.text()));
            }}
          />
        </label>
        {now.release && (
          <button type="button" id="rules-back" disabled={busy} onClick={() => run(desk.back)}>
            {now.previous ? t('Go back to release {n}', { n: now.previous }) : t('Go back to the packaged rules')}
          </button>
        )}
      </div>
      <p>
        <a id="open-editor" href="editor.html">
          {t('Write rules of your organisation')}
        </a>
      </p>
      <p id="rules-said" role="status">
        {busy ? t('Working …') : <Clinical>{said}</Clinical>}
      </p>
      <EnglishRecords />
      {now.onTrial && <OnTrial trial={now.onTrial} rules={rules} busy={busy} now={() => run(desk.now)} />}
      <Signatures trusted={now.trusted} released={now.release !== null} />
      <LocalList marks={now.marks} errata={now.errata} rules={rules} />
      <PolicyList set={now.set} problems={now.problems} policy={policy} />
      <Ledger ledger={now.ledger} requests={checks.requests} />
    </section>
  );
}

/** What the rules channel records is read by those who keep it, in one language everywhere. */
function EnglishRecords() {
  if (language() === 'en') return null;
  return <p class="small soft">{t('Records of the rules channel are kept in English.')}</p>;
}
