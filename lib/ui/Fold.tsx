// A line to open; its content is loaded and made when it is, so that the popup opens fast.
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

type Props<P> = { title: string; name: string; open?: boolean; load(): Promise<FunctionComponent<P>>; with: P };

export function Fold<P extends object>({ title, name, open = false, load, with: props }: Props<P>) {
  const [Body, setBody] = useState<FunctionComponent<P> | null>(null);
  const [shown, setShown] = useState(open);
  useEffect(() => {
    if (shown && !Body) void load().then((b) => setBody(() => b));
  }, [shown]);
  return (
    <details class="fold" data-fold={name} open={open} onToggle={(e) => setShown(e.currentTarget.open)}>
      <summary>{title}</summary>
      {shown && Body && (
        <div class="fold-body">
          <Body {...props} />
        </div>
      )}
    </details>
  );
}
