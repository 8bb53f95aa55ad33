// The language of the interface: as the browser, or one by its own name; the region is chosen apart and never follows from it.
import { type LanguageId, languageIds, languages } from '../../language/languages.ts';
import { t } from '../../language/say.ts';

type Props = { chosen: LanguageId | null; byPolicy: boolean; set(id: LanguageId | null): Promise<void> };

export function LanguageChoice({ chosen, byPolicy, set }: Props) {
  return (
    <section id="language">
      <h2 class="section">{t('Language')}</h2>
      <label>
        {t('Language of the interface')}{' '}
        <select
          id="own-language"
          value={chosen ?? ''}
          disabled={byPolicy}
          onInput={(e) => void set((e.currentTarget.value || null) as LanguageId | null)}
        >
          <option value="">{t('As the browser')}</option>
          {languageIds.map((id) => (
            <option key={id} value={id} lang={id}>
              {languages[id]}
            </option>
          ))}
        </select>
      </label>
      {byPolicy && <p class="small">{t('Your organisation has set the language.')}</p>}
      <p class="small soft">
        {t('The translations have not been checked by clinicians who are native speakers. English is the original.')}{' '}
        {t('Clinical text is shown in English: no translation of it has been reviewed.')}
      </p>
    </section>
  );
}
