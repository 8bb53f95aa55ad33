// The gallery: every component in every state on one page, each in a shadow root of its own, so that the pages' style sheets stand side by side.
import { render } from 'preact';
import { dirOf, languageOf } from '../../lib/language/languages.ts';
import { speak } from '../../lib/language/say.ts';
import type { Bundle } from '../../lib/rules/schema/bundle.ts';
import articleCss from '../../lib/ui/article.css?inline';
import askCss from '../../lib/ui/ask.css?inline';
import chartCss from '../../lib/ui/chart.css?inline';
import popupCss from '../../lib/ui/popup.css?inline';
import tokensCss from '../../lib/ui/tokens.css?inline';
import welcomeCss from '../../lib/ui/welcome.css?inline';
import { openChart, today } from './chart.ts';
import { pageTiles } from './page-tiles.tsx';
import { partTiles } from './part-tiles.tsx';
import { popupTiles } from './popup-tiles.tsx';
import { pseudoMessages } from './pseudo.ts';
import type { Tile } from './tile.ts';

// every day that is shown is the same day
const Real = Date;
globalThis.Date = class extends Real {
  constructor(...given: ConstructorParameters<typeof Date>) {
    if ((given as unknown[]).length) super(...given);
    else super(today);
  }
  static override now = () => today;
} as DateConstructor;

/** A shadow root has no body: what is said of it is said of the tile. */
const within = (css: string) => css.replace(/(^|[\s,}])(html|body)(?=[\s:{.,])/g, '$1.tile-body');
const sheetOf = (css: string) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(within(`${tokensCss}\n${css}\n.tile-body { width: auto; max-width: none; min-height: 0; background: none; }`));
  return sheet;
};
const sheets = {
  popup: sheetOf(`${popupCss}\n${chartCss}`),
  article: sheetOf(`${articleCss}\n${askCss}`),
  welcome: sheetOf(welcomeCss),
};

// custom properties are the document's: a shadow tree inherits them
const tokens = new CSSStyleSheet();
tokens.replaceSync(`${tokensCss}\n:root { --font: "Inter", sans-serif; }`);
document.adoptedStyleSheets = [tokens];

const rules = JSON.parse(document.getElementById('rules')?.textContent ?? '') as Bundle;
const wanted = new URLSearchParams(location.search);
const id = languageOf(wanted.get('language')) ?? 'en';
const languages = JSON.parse(document.getElementById('languages')?.textContent ?? '{}') as Record<string, [string, string][]>;
if (wanted.get('language') === 'pseudo') speak('pseudo', pseudoMessages);
else if (id !== 'en') speak(id, new Map(languages[id]));
document.documentElement.lang = id;
document.documentElement.dir = wanted.get('dir') ?? dirOf(id);
const chart = openChart(rules);
const only = wanted.get('only');
const tiles = [...popupTiles(chart), ...partTiles(chart), ...pageTiles(chart)].filter(
  (t) => (!wanted.has('zoom') || t.zoom) && (!only || t.name.includes(only)),
);
const main = document.getElementById('gallery') as HTMLElement;

function put(tile: Tile): Promise<void> {
  const frame = document.createElement('section');
  frame.className = tile.wide ? 'tile wide' : 'tile';
  frame.dataset.tile = tile.name;
  frame.setAttribute('aria-label', tile.name);
  const title = document.createElement('p');
  title.className = 'tile-name';
  title.textContent = tile.name;
  const host = document.createElement('div');
  frame.append(title, host);
  (main.querySelector(tile.wide ? '.wide-tiles' : '.tiles') as HTMLElement).append(frame);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheets[tile.sheet]];
  const body = document.createElement('div');
  body.className = 'tile-body';
  root.append(body);
  render(tile.node, body);
  return settle(body, tile);
}

const pause = (ms: number) => new Promise((r) => setTimeout(r, ms));

async function settle(body: HTMLElement, tile: Tile): Promise<void> {
  await pause(50);
  for (const [field, value] of Object.entries(tile.write ?? {})) {
    const input = body.querySelector<HTMLInputElement>(`[data-field="${field}"] :is(input, select)`);
    if (!input) throw new Error(`The tile "${tile.name}" has no field "${field}".`);
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await pause(20);
  }
  if (tile.press) body.querySelector<HTMLElement>(tile.press)?.click();
}

async function showAll(): Promise<void> {
  await Promise.all(tiles.map(put));
  await document.fonts.ready;
  await pause(600);
  document.documentElement.dataset.ready = String(tiles.length);
}

void showAll();
