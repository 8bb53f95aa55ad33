// The rules editor: a form made from the schema of additions, and beside it what browsers would say of them.
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Draft } from '../../channel/schema/release.ts';
import { verdictOf } from '../../channel/verdict.ts';
import { diffBundles } from '../../evidence/diff/diff.ts';
import { t } from '../../language/say.ts';
import { makeLookup } from '../../match/lookup.ts';
import type { Problem } from '../../rules/problem.ts';
import type { Bundle } from '../../rules/schema/bundle.ts';
import { ClinicalNote, english } from '../Rich.tsx';
import { FormProvider } from './context.ts';
import { Field, titleOf } from './Field.tsx';
import { Findings } from './Findings.tsx';
import { draftIn, isJson, type Json, type Node } from './node.ts';
import { Preview } from './Preview.tsx';
import { Publish, saved } from './Publish.tsx';

type Props = {
  /** JSON Schema of the draft. */
  schema: Node;
  packaged: Bundle;
  inForce: Bundle;
  /** Additions of the release in force; null where there are none. */
  current: unknown;
  /** The number to begin with. */
  version: number;
  /** Everything that the check of the rules finds in the additions; it loads what it needs. */
  check(rules: Bundle, draft: Draft): Promise<Problem[]>;
  now: number;
};

export const empty: Json = {
  organisation: '',
  agents: [],
  facts: {},
  sources: {},
  names: [],
  notes: [],
  links: [],
  tiers: [],
  canaries: [],
  errata: [],
};
/** The parts in the order in which people need them. */
const parts = ['names', 'notes', 'links', 'tiers', 'canaries', 'errata', 'agents', 'facts', 'sources'] as const;
/** ms after the last key; then the verdict, and after the second the check. */
const pause = 400;
const rest = 1200;

export function Editor({ schema, packaged, inForce, current, version: number, check, now }: Props) {
  const [draft, setDraft] = useState<Json>(empty);
  const [settled, setSettled] = useState<Json>(empty);
  const [version, setVersion] = useState(number);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(draft), pause);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => {
    // nothing of a draft is kept: whoever leaves is asked
    const ask = (e: BeforeUnloadEvent) => draft !== empty && e.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [draft]);
  const verdict = useMemo(() => verdictOf(settled, packaged, version, now), [settled, version]);
  const [problems, setProblems] = useState<Problem[] | null>(null);
  useEffect(() => {
    setProblems(null);
    const { rules, local, errata } = verdict;
    if (!rules || !local) return undefined;
    let late = false;
    // it takes a second: not between two words
    const timer = setTimeout(() => void check(rules, { ...local, errata }).then((found) => late || setProblems(found)), rest);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [verdict]);
  const differences = useMemo(() => verdict.rules && diffBundles(inForce, verdict.rules).filter((d) => d.title !== 'Version'), [verdict]);
  const agents = useMemo(() => packaged.agents.map((a) => a.id), []);
  const find = useMemo(() => makeLookup(packaged), []);
  /** The medicine that a brand or another name means. */
  const meant = (name: string) => {
    const [hit] = find(name, 1);
    return hit?.kind === 'agent' && hit.how !== 'similar' ? hit.id : null;
  };
  const faults = new Map(verdict.faults.map((f) => [f.path, f.what]));

  const take = async (file: File) => {
    try {
      const found = draftIn(JSON.parse(await file.text()));
      if (!found) return setSaid(t('This file holds no additions. Choose one that was saved here, or a release with additions.'));
      // corrections may have a file of their own, and come to what is there
      setDraft((was) => ({ ...('organisation' in found ? empty : was), ...found }));
      setSaid(t('The file is in the form.'));
    } catch {
      setSaid(t('This file is not JSON. Choose one that was saved here, or a release with additions.'));
    }
  };
  const set = (key: string) => (v: unknown) => setDraft({ ...draft, [key]: v });
  const node = (key: string) => schema.properties?.[key] ?? {};
  const size = (key: string) => Object.keys((draft[key] as object | undefined) ?? {}).length;
  return (
    <main class="options editor">
      <header>
        <h1>{t('Rules of your organisation')}</h1>
        <p>
          {t(
            'Add names, notes, links, tiers, self-tests and medicines to the packaged rules. Nothing can be taken away from them, and nothing is in force before it is signed, published and accepted.',
          )}
        </p>
        <ClinicalNote />
        <div class="row">
          <label class="button">
            {t('Open a file')}{' '}
            <input
              id="open-additions"
              type="file"
              accept=".json"
              onChange={(e) => {
                const file = e.currentTarget.files?.[0];
                if (file) void take(file);
              }}
            />
          </label>
          {isJson(current) && (
            <button type="button" id="take-current" onClick={() => setDraft({ ...empty, ...current })}>
              {t('Begin with what is in force')}
            </button>
          )}
          <a
            class="button"
            id="save-additions"
            download="additions.json"
            href={saved(`${JSON.stringify({ ...draft, errata: undefined }, null, 2)}\n`)}
          >
            {t('Save the additions')}
          </a>
          {size('errata') > 0 && (
            <a class="button" id="save-errata" download="errata.json" href={saved(`${JSON.stringify(draft.errata, null, 2)}\n`)}>
              {t('Save the corrections')}
            </a>
          )}
          <a href="options.html#rules">{t('Options')}</a>
        </div>
        <p class="small soft">{t('The form is kept nowhere: save it before you leave.')}</p>
        <p role="status" id="editor-said">
          {said}
        </p>
      </header>
      <div class="editor-parts">
        <FormProvider value={{ wrong: (path) => faults.get(path) ?? '', agents, meant }}>
          <form aria-label={t('Additions')} onSubmit={(e) => e.preventDefault()}>
            <datalist id="known-agents">
              {agents.map((a) => (
                <option key={a} value={a} />
              ))}
            </datalist>
            <Field node={node('organisation')} value={draft.organisation} path="organisation" place="organisation" set={set('organisation')} />
            {parts.map((key) => (
              <details key={key} class="editor-part" data-part={key}>
                <summary {...english()}>
                  {titleOf(key)} ({size(key)})
                </summary>
                <Field node={node(key)} value={draft[key]} path={key} place={key} set={set(key)} />
              </details>
            ))}
          </form>
        </FormProvider>
        <aside aria-label={t('What browsers would say')}>
          <Findings verdict={verdict} packagedTests={packaged.canaries.length} problems={problems} differences={differences} />
          <Preview before={inForce} after={verdict.rules} own={verdict.local?.canaries ?? []} now={now} />
          <Publish
            local={problems ? verdict.local : null}
            errata={verdict.errata}
            packaged={packaged}
            version={version}
            setVersion={setVersion}
            unread={problems?.length ?? 0}
          />
        </aside>
      </div>
    </main>
  );
}
