// Does something for a tab a while later, once, however often it is asked meanwhile.

export function openLater(ms: number, act: (tabId: number) => void): (tabId: number) => void {
  const waiting = new Set<number>();
  return (tabId) => {
    if (waiting.has(tabId)) return;
    waiting.add(tabId);
    setTimeout(() => {
      waiting.delete(tabId);
      act(tabId);
    }, ms);
  };
}
