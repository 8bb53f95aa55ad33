// Keeps a page of ours with the chart of its tab, and with the lines that may hold results; both are forgotten with the page.
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PopupChart, PopupTab } from '../Popup.tsx';

type Ask = {
  tab: PopupTab;
  ask(tab: PopupTab): Promise<PopupChart | undefined>;
  look(tabId: number): Promise<string[]>;
};

export function useTabChart({ tab, ask, look }: Ask) {
  const [chart, setChart] = useState<PopupChart | null>(null);
  const [lines, setLines] = useState<string[]>([]);
  const [failed, setFailed] = useState('');
  const load = useCallback(async () => {
    if (tab.id === null) return;
    const c = await ask(tab);
    if (c) setChart(c);
    else setFailed('PML Sentinel has not answered. Close this window and open it again.');
  }, [tab, ask]);

  useEffect(() => {
    void load();
    const timer = setInterval(() => void load(), 1000);
    return () => clearInterval(timer);
  }, [load]);

  // asked anew for another patient or other medicines; never while the page is still being read, nor of a page that names several people
  const found = chart?.agents.length && chart.visit !== -1 && chart.coverage.answer !== 'reading';
  const key = found ? `${chart.visit}|${chart.coverage.rowsRead}|${chart.agents.map((a) => a.agent + a.status).join()}` : '';
  useEffect(() => {
    let gone = false;
    setLines([]);
    if (key && tab.id !== null) void look(tab.id).then((l) => !gone && setLines(l));
    return () => {
      gone = true;
    };
  }, [key]);
  return { chart, lines, failed, setFailed, load };
}
