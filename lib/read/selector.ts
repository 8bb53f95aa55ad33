// A selector by which a box is found again: its place in the mark-up, without any word or number of the page.
import { attr } from './dom.ts';
import { isPlain } from './plain.ts';

const attributes = ['data-testid', 'data-test', 'data-cy', 'data-qa', 'data-section', 'data-region', 'data-component', 'data-role', 'data-widget'];
const roles =
  /^(main|region|complementary|banner|navigation|table|grid|treegrid|list|listitem|row|rowgroup|cell|gridcell|tabpanel|group|article|form)$/;

/**
 * From the nearest ancestor with a name of its own down to the box, `>` for a child and `>>>` into a shadow root.
 * Null where nothing tells the box from another. `spoken`: words that the page shows.
 */
export function selectorOf(box: Element, spoken: ReadonlySet<string>): string | null {
  const root = box.getRootNode() as Document | ShadowRoot;
  const host = (root as Partial<ShadowRoot>).host;
  const within = host ? selectorOf(host, spoken) : '';
  if (within === null || typeof root.querySelectorAll !== 'function') return null;
  const only = (s: string) => root.querySelectorAll(s).length === 1;
  const steps: string[] = [];
  for (let el: Element | null = box; el; el = el.parentElement) {
    const own = ownName(el, spoken);
    const anchored = own && only(own);
    steps.unshift(anchored ? own : stepOf(el, spoken));
    if (anchored || el.tagName === 'BODY') break;
  }
  const selector = steps.join(' > ');
  if (!only(selector) || root.querySelector(selector) !== box) return null;
  return within ? `${within} >>> ${selector}` : selector;
}

/** By an id or a mark for tests. */
function ownName(el: Element, spoken: ReadonlySet<string>): string | null {
  const tag = tagOf(el);
  const id = attr(el, 'id');
  if (id && isName(id, spoken)) return `${tag}#${id}`;
  for (const name of attributes) {
    const value = attr(el, name);
    if (value && isName(value, spoken)) return `${tag}[${name}="${value}"]`;
  }
  return null;
}

function stepOf(el: Element, spoken: ReadonlySet<string>): string {
  const role = attr(el, 'role') ?? '';
  const classes = [...el.classList].filter((c) => isName(c, spoken)).slice(0, 2);
  // the uppermost of a shadow root has no parent to begin with
  const top = el.parentElement || el.tagName === 'HTML' ? '' : ':not(* > *)';
  const step = `${tagOf(el)}${classes.map((c) => `.${c}`).join('')}${roles.test(role) ? `[role="${role}"]` : ''}`;
  const siblings = [...(el.parentNode?.children ?? [])];
  const place = siblings.filter((s) => s.matches(step)).length < 2 ? '' : `:nth-child(${siblings.indexOf(el) + 1})`;
  return step + place + top;
}

const isName = (token: string, spoken: ReadonlySet<string>) => !token.includes('.') && isPlain(token, spoken);
/** Made by the page's makers; one with a number in it is told by its place alone. */
const tagOf = (el: Element) => (/^([a-z]+(-[a-z]+)*|h[1-6])$/.test(el.localName) ? el.localName : '*');
