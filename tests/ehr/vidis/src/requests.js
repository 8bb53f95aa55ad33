// Sends the component's requests to this page's own server: its addresses are built in, and none of them may be asked.

/** `delayMs` holds the answer back; `page()` gives what the pager shows, for a server that gives a few at a time. */
export function keepHome(delayMs, page) {
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (method, address, ...rest) {
    const url = new URL(address, location.href);
    const home = new URL(url.pathname, location.origin);
    home.searchParams.set('delay', delayMs);
    for (const [key, value] of Object.entries(page())) home.searchParams.set(key, value);
    return open.call(this, method, home.href, ...rest);
  };
}
