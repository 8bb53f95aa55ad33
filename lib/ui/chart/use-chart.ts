// Keeps a page of ours with the chart of its tab; it is forgotten with the page.

import { useCallback, useEffect, useState } from 'preact/hooks';
import { t } from '../../language/say.ts';
import type { PopupChart, PopupTab } from '../Popup.tsx';

/** Something of a chart was read; of other pages nobody can say what is not on them. */
export const wasRead = (chart: PopupChart | null): boolean => /^(complete|partial|empty-list|no-list)$/.test(chart?.coverage.answer ?? '');

type Ask = {
  tab: PopupTab;
  ask(tab: PopupTab): Promise<PopupChart | undefined>;
};

export function useTabChart({ tab, ask }: Ask) {
  const [chart, setChart] = useState<PopupChart | null>(null);
  const [failed, setFailed] = useState('');
  const load = useCallback(async () => {
    if (tab.id === null) return;
    const c = await ask(tab);
    if (c) setChart(c);
    else setFailed(t('PML Sentinel has not answered. Close this window and open it again.'));
  }, [tab, ask]);

  useEffect(() => {
    void load();
    const timer = setInterval(() => void load(), 1000);
    return () => clearInterval(timer);
  }, [load]);
  return { chart, failed, setFailed, load };
}
