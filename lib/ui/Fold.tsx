// A line to open; its content is loaded and made when it is, so that the popup opens fast.
import type { FunctionComponent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

type Props<P> = { title: string; name: string; open?: boolean; load(): Promise<FunctionComponent<P>>; with: P };

export function Fold<P extends object>({ title, name, open = false, load, with: props }: Props<P>) {
  const [Body, setBody] = useState<FunctionComponent<P> | null>(null);
  const [shown, setShown] = useState(open);
  const box = useRef<HTMLDetailsElement>(null);
  const pressed = useRef(false);
  useEffect(() => {
    if (shown && !Body) void load().then((b) => setBody(() => b));
    // what somebody opens in the lower half of the window would open out of sight
    const e = box.current;
    if (shown && Body && e && pressed.current && e.getBoundingClientRect().top > innerHeight / 2) e.scrollIntoView?.({ block: 'nearest' });
  }, [shown, Body]);
  return (
    <details
      ref={box}
      class="fold"
      data-fold={name}
      open={open}
      onToggle={(e) => {
        pressed.current ||= e.currentTarget.open && !shown;
        setShown(e.currentTarget.open);
      }}
    >
      <summary>{title}</summary>
      {shown && Body && (
        <div class="fold-body">
          <Body {...props} />
        </div>
      )}
    </details>
  );
}
