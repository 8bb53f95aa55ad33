// A part that few charts have: loaded when there is something to show in it, so that the popup opens fast for the others.
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export function Soon<P extends object>({ load, with: props }: { load(): Promise<FunctionComponent<P>>; with: P }) {
  const [Body, setBody] = useState<FunctionComponent<P> | null>(null);
  useEffect(() => void load().then((b) => setBody(() => b)), []);
  return Body && <Body {...props} />;
}
