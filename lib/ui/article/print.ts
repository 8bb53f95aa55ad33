// Paper: everything is opened before printing and closed again after; one part can be printed alone with its references.

let opened: HTMLDetailsElement[] = [];

/** The whole page or the part that is marked, without panes that are made only when somebody opens them. */
export function openForPrint(): () => void {
  const before = () => {
    const scope = document.querySelector('.only') ?? document;
    opened = [...scope.querySelectorAll<HTMLDetailsElement>('details:not([open]):not(.basis)')];
    for (const d of opened) d.open = true;
    const now = document.getElementById('printed-on');
    if (now) now.textContent = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date());
  };
  const after = () => {
    for (const d of opened) d.open = false;
    opened = [];
    endAlone();
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
}

/** Prints one part alone, with the references that it cites. */
export function printAlone(id: string): void {
  const part = document.getElementById(id);
  if (!part) return;
  markAlone(part);
  print();
}

export function markAlone(part: Element): void {
  endAlone();
  const cited = new Set([...part.querySelectorAll<HTMLElement>('a.cite')].map((a) => `ref-${a.dataset.source}`));
  document.documentElement.dataset.alone = part.id;
  part.classList.add('only');
  const list = document.getElementById('references');
  if (!cited.size || !list) return;
  list.classList.add('only');
  for (const li of list.querySelectorAll('li[id]')) li.classList.toggle('uncited', !cited.has(li.id));
}

function endAlone(): void {
  delete document.documentElement.dataset.alone;
  for (const e of document.querySelectorAll('.only, .uncited')) e.classList.remove('only', 'uncited');
}
