// About: what leaves the computer, what is kept, the way back to the first run, keys, licence.
import { day, t } from '../../language/say.ts';
import type { Bundle } from '../../rules/schema/bundle.ts';
import { rich } from '../Rich.tsx';

export function About({ rules, version, told }: { rules: Bundle; version: string; told: boolean }) {
  return (
    <section id="about">
      <h2 class="section">{t('About and privacy')}</h2>
      <p>
        {t('PML Sentinel reads the medication list on sites that you choose. Nothing of a page leaves the browser or is written to disk.')}{' '}
        {t('There is no server of ours, no account and no telemetry; rules are fetched only where an organisation has set an address for them.')}{' '}
        {t(
          'It informs health professionals and does not replace their judgement; it has not been clinically validated and is not a certified medical device.',
        )}
      </p>
      {told && <p data-told>{t('Your organisation states that users were told what is read and kept, and agreed.')}</p>}
      <p class="row">
        <a class="button" href="welcome.html">
          {t('Welcome page')}
        </a>
        <a class="button" href="sample.html">
          {t('Sample chart')}
        </a>
        <a class="button" href="article.html">
          {t('Article')}
        </a>
        <a class="button" href="popup.html?look">
          {t('Look-up')}
        </a>
      </p>
      <dl class="pairs">
        <div>
          <dt>{t('Version')}</dt>
          <dd>{t('{version}; rules version {rules} of {day}', { version, rules: rules.version, day: day(rules.issued) })}</dd>
        </div>
        <div>
          <dt>{t('Keys')}</dt>
          <dd>
            {rich('{popup} opens the popup, {lookUp} looks a medicine up, {word} and a space in the address bar does so too.', {
              popup: <kbd>Alt+Shift+P</kbd>,
              lookUp: <kbd>Alt+Shift+L</kbd>,
              word: <kbd>pml</kbd>,
            })}{' '}
            {t('Your browser’s page for extension shortcuts changes them.')}
          </dd>
        </div>
        <div>
          <dt>{t('Kept on disk')}</dt>
          <dd>
            {t(
              'Your settings, the sites you switched off, the boxes that were shown, how many rows each kind of page gave, and counts of cards; with “Ask at the next visit” switched on, dated promises under a keyed hash. All else is in memory and gone when the browser closes.',
            )}
          </dd>
        </div>
        <div>
          <dt>{t('Licence')}</dt>
          <dd>{t('Apache 2.0. The sources of the rules have licences of their own.')}</dd>
        </div>
      </dl>
    </section>
  );
}
