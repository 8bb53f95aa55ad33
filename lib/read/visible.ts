// Tells whether a row is to be seen.

/** Not hidden, not transparent, not in a closed part of the page, not there for printing only. */
export function isVisible(el: Element): boolean {
  const r = el.getBoundingClientRect();
  // a term may be there for screen readers only, and what it names is to be seen
  if (r.width < 2 && el.matches('dt:has(+*)')) return isVisible(el.nextElementSibling as Element);
  return el.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && r.width > 1 && r.height > 1;
}
