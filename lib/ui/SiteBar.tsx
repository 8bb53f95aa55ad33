// Watching this site: asked for inside the click, said in one line, switched off again here.
import { t } from '../language/say.ts';
import { rich } from './Rich.tsx';

export type Site = { pattern: string | null; watched: boolean; off: boolean };

type Props = { site: Site; onWatch(): void; onOnce: (() => void) | undefined; onStop(pattern: string): void; onLock?: (() => void) | undefined };

export function SiteBar({ site, onWatch, onOnce, onStop, onLock }: Props) {
  if (!site.pattern) return null;
  const host = site.pattern.replace(/^\w+:\/\//, '').replace('/*', '');
  if (site.watched)
    return (
      <p class="site small soft">
        <span>{rich('Watching {host}.', { host: <bdi>{host}</bdi> })}</span>
        <button type="button" class="link" onClick={() => onStop(site.pattern as string)}>
          {t('Stop')}
        </button>
        {onLock && (
          <button type="button" class="link" data-lock onClick={onLock}>
            {t('Lock and clear')}
          </button>
        )}
      </p>
    );
  return (
    <section class="site ask">
      <p class="small">{t('Nothing of this page leaves the browser and nothing of it is written to disk.')}</p>
      <div class="row">
        <button type="button" class="primary" id="watch" onClick={onWatch}>
          {rich('Watch {host}', { host: <bdi>{host}</bdi> })}
        </button>
        {onOnce && (
          <button type="button" id="once" onClick={onOnce}>
            {t('Read this page once')}
          </button>
        )}
      </div>
    </section>
  );
}
