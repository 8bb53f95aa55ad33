// Watching this site: asked for inside the click, said in one line, switched off again here.
export type Site = { pattern: string | null; watched: boolean; off: boolean };

type Props = { site: Site; onWatch(): void; onOnce: (() => void) | undefined; onStop(pattern: string): void };

export function SiteBar({ site, onWatch, onOnce, onStop }: Props) {
  if (!site.pattern) return null;
  const host = site.pattern.replace(/^\w+:\/\//, '').replace('/*', '');
  if (site.watched)
    return (
      <p class="site small soft">
        Watching {host}.{' '}
        <button type="button" class="link" onClick={() => onStop(site.pattern as string)}>
          Stop
        </button>
      </p>
    );
  return (
    <section class="site ask">
      <p class="small">Nothing of this page leaves the browser and nothing of it is written to disk.</p>
      <div class="row">
        <button type="button" class="primary" id="watch" onClick={onWatch}>
          Watch {host}
        </button>
        {onOnce && (
          <button type="button" id="once" onClick={onOnce}>
            Read this page once
          </button>
        )}
      </div>
    </section>
  );
}
