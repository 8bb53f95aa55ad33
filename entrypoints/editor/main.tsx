// The rules editor: a page of its own, so that nothing of it is loaded with the options.
import '../../lib/ui/tokens.css';
import '../../lib/ui/article.css';
import '../../lib/ui/editor.css';
import { render } from 'preact';
import { Draft } from '../../lib/channel/schema/release.ts';
import { t } from '../../lib/language/say.ts';
import { additionsInForce, packagedRules } from '../../lib/platform/additions.ts';
import { openPageLanguage } from '../../lib/platform/language.ts';
import { packagedEnglish } from '../../lib/platform/rules-file.ts';
import { rulesInForce } from '../../lib/platform/rules-page.ts';
import type { Bundle } from '../../lib/rules/schema/bundle.ts';
import { z } from '../../lib/rules/zod.ts';
import { Editor } from '../../lib/ui/editor/Editor.tsx';
import type { Node } from '../../lib/ui/editor/node.ts';
import type { openCheck } from '../../rules/cli/additions-check.ts';
import { syllablesBy } from '../../rules/cli/syllables.ts';

const [here, packaged, current] = await Promise.all([rulesInForce(), packagedRules(), additionsInForce(), openPageLanguage()]);
document.title = t('PML Sentinel: rules editor');
const now = Date.now();
/** Loaded with the first additions that fit: who only looks needs neither the check nor the names of other medicines. */
let opened: Promise<ReturnType<typeof openCheck>> | undefined;
async function loadCheck() {
  const [code, { general, syllables }] = await Promise.all([import('../../rules/cli/additions-check.ts'), packagedEnglish()]);
  return code.openCheck(packaged, { general, syllables: syllablesBy(syllables) });
}
const check = async (after: Bundle, draft: Draft) => (await (opened ??= loadCheck()))(after, draft);
/** Many number their releases by the day; who counts from one goes on counting, since browsers refuse a number far ahead. */
const today = Number(new Date(now).toISOString().slice(0, 10).replaceAll('-', ''));
const last = here.release?.version ?? 0;
const next = last && last < 20_000_000 ? last + 1 : Math.max(today, last + 1);
render(
  <Editor schema={z.toJSONSchema(Draft) as Node} packaged={packaged} inForce={here.rules} current={current} version={next} check={check} now={now} />,
  document.getElementById('app') as HTMLElement,
);
