// Takes away a card whose script is gone: the extension was updated, or switched off and on, under the page.

/** Runs in the top frame beside our scripts; closes over nothing. A card whose script still lives is left alone. */
export function sweepCards(): void {
  type Scope = Record<symbol, { alive(): unknown } | undefined> & { chrome?: { dom?: { openOrClosedShadowRoot(e: Element): ShadowRoot | null } } };
  const scope = globalThis as unknown as Scope;
  if (scope[Symbol.for('pml.card')]?.alive()) return;
  for (const host of document.querySelectorAll<HTMLElement>('div[popover=manual]')) {
    const gecko = host as { openOrClosedShadowRoot?: ShadowRoot | null };
    const root = scope.chrome?.dom ? scope.chrome.dom.openOrClosedShadowRoot(host) : gecko.openOrClosedShadowRoot;
    if (root?.querySelector('section.card[aria-label="PML Sentinel"]')) host.remove();
  }
}
