// Goes to an anchor of the page: opens what it lies in, scrolls there and puts the focus on its heading.

export function goTo(target: Element | null): void {
  if (!target) return;
  for (let d = target.closest('details'); d; d = d.parentElement?.closest('details') ?? null) d.open = true;
  const folded = target.querySelector<HTMLDetailsElement>(':scope > details.unfold');
  if (folded) folded.open = true;
  for (const e of document.querySelectorAll('[data-here]')) e.removeAttribute('data-here');
  target.setAttribute('data-here', '');
  target.scrollIntoView();
  const focus = target.matches('h1, h2, h3, h4, a, [tabindex]') ? target : target.querySelector('h1, h2, h3, h4');
  if (focus instanceof HTMLElement) focus.focus({ preventScroll: true });
}

/** `#natalizumab`, also as people type it: `#Dimethyl fumarate`. */
export function targetOf(hash: string): Element | null {
  let id = hash.replace(/^#/, '');
  try {
    id = decodeURIComponent(id);
  } catch {
    // a broken escape is taken as it stands
  }
  return id ? (document.getElementById(id) ?? document.getElementById(id.toLowerCase().replaceAll(' ', '-'))) : null;
}

/** The browser looked for the anchor before the text was there. */
export function followAnchors(): void {
  const go = () => goTo(targetOf(location.hash));
  go();
  addEventListener('hashchange', go);
  // the same anchor again makes no hashchange
  document.addEventListener('click', (e) => {
    const a = e.target instanceof Element && !e.defaultPrevented ? e.target.closest('a') : null;
    if (a?.hash && a.hash === location.hash && a.pathname === location.pathname) go();
  });
}
