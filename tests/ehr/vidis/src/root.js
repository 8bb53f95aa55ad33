// Where the component stands: in the page itself, or in an open or closed shadow root with the page's styles copied in.

/** Angular puts a component's styles into the document's head, where a shadow root does not see them; a host copies them. */
function copyStyles(root) {
  const sheets = new Map();
  const copy = () => {
    for (const style of document.head.querySelectorAll('style')) {
      if (sheets.has(style)) continue;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style.textContent);
      sheets.set(style, sheet);
    }
    root.adoptedStyleSheets = [...sheets.values()];
  };
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = '/src/host.css';
  root.append(link);
  new MutationObserver(copy).observe(document.head, { childList: true });
  copy();
}

/** @param {string} kind light, open or closed */
export function placeFor(kind) {
  const place = document.getElementById('place');
  if (kind === 'light') return place;
  const root = place.appendChild(document.createElement('div')).attachShadow({ mode: kind });
  copyStyles(root);
  return root;
}
