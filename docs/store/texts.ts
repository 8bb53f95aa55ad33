// The store's texts in all languages, put together from sentences that the product says already, so that none is worded twice.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTexts, type Target, targets } from '../../assets/locales/texts.ts';
import type { LanguageId } from '../../lib/language/languages.ts';

const names: Record<LanguageId, string> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  ja: '日本語',
  ar: 'العربية',
};
/** As the welcome page and the popup say them. */
const does = [
  'A number on its button counts the medicines that matter.',
  'Press it for risk, monitoring dates and first steps on suspicion, each with its source.',
];
const never = [
  'Nothing of a page leaves the browser or is written to disk.',
  'No server of ours, no account, no telemetry.',
  'It never writes to the chart and never says that a patient is safe.',
];
const lead = 'It reads the medication list in front of you and says which medicines are associated with PML, and what to do.';
const foot = ['No clinician has reviewed this.', 'For health professionals; it does not replace your judgement.'];
const english = 'Clinical text is shown in English: no translation of it has been reviewed.';
const headings = ['What it does', 'What it never does'] as const;

export function storeTexts(): string {
  const texts = readTexts();
  const said = (sentence: string, language: LanguageId): string => {
    if (language === 'en') return sentence;
    const found = texts.find((e) => e.english === sentence)?.of[language as Target];
    if (typeof found !== 'string') throw new Error(`"${sentence}" is not said in ${language}. Choose a sentence that the product says.`);
    return found;
  };
  const description = texts.find((e) => e.name === 'description')?.english;
  if (!description) throw new Error('The manifest has no description.');
  const one = (l: LanguageId) => {
    const list = (title: string, of: string[]) => `${said(title, l)}:\n\n${of.map((s) => `- ${said(s, l)}`).join('\n')}`;
    return [
      `## ${names[l]} (${l})`,
      '**PML Sentinel**',
      said(description, l),
      said(lead, l),
      list(headings[0], does),
      list(headings[1], never),
      [...foot, ...(l === 'en' ? [] : [english])].map((s) => said(s, l)).join(' '),
    ].join('\n\n');
  };
  return `# Texts for the stores

Made by \`npm run store\` from sentences of the product. For each language: the name, the short description (at most 132 characters), and the long one.
Nobody has checked the translations who is a clinician and a native speaker.

${(['en', ...targets] as const).map(one).join('\n\n')}
`;
}

if (import.meta.main) writeFileSync(join(import.meta.dirname, 'texts.md'), storeTexts());
