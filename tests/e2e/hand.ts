// A hand at the popup: with the mouse or the keyboard alone, it counts every action and sees only what stands in the window.
import assert from 'node:assert/strict';
import type { Page } from '../browsers/driver.ts';
import { sleep } from '../browsers/wait.ts';

export type Means = 'mouse' | 'keyboard';
export const means: readonly Means[] = ['mouse', 'keyboard'];

/** More presses of Tab than any page of ours has stops before what a task needs. */
const mostTabs = 80;

/**
 * One action is: a click; moving the focus to one control, by however many presses of Tab, and pressing it; writing one
 * word; or one turn of the wheel (with the keyboard, one run of Page Down) to something that is not in the window.
 */
export class Hand {
  actions = 0;
  /** Keys pressed, letters of a word apart. */
  keys = 0;
  readonly #page: Page;
  readonly #means: Means;

  constructor(page: Page, means: Means) {
    this.#page = page;
    this.#means = means;
  }

  /** The same hand at another page, which came of what it pressed. */
  at(page: Page): Hand {
    const hand = new Hand(page, this.#means);
    hand.actions = this.actions;
    hand.keys = this.keys;
    return hand;
  }

  async press(selector: string): Promise<void> {
    await this.#page.waitFor(`document.querySelector(${JSON.stringify(selector)})`);
    if (this.#means === 'keyboard') {
      await this.#focus(selector);
      await this.#key('Enter');
    } else {
      await this.#bring(selector);
      await this.#click(selector);
    }
    this.actions++;
  }

  async write(selector: string, word: string): Promise<void> {
    if (this.#means === 'keyboard') await this.#focus(selector);
    else {
      await this.#bring(selector);
      await this.#click(selector);
    }
    await this.#page.type(word);
    // getting there, and writing
    this.actions += 2;
  }

  /** Waits for the text; where it is not in the window, getting there is an action. */
  async see(selector: string, text: RegExp): Promise<void> {
    const found = `document.querySelector(${JSON.stringify(selector)})`;
    await this.#page.waitFor(`${text}.test(${found}?.textContent ?? '')`);
    await this.#bring(selector);
  }

  async #bring(selector: string): Promise<void> {
    // what was opened low in the window comes into sight by itself, and glides there
    for (let i = 0; i < 8; i++) {
      if (await this.#isSeen(selector)) return;
      await sleep(200);
    }
    this.actions++;
    if (this.#means === 'mouse') {
      await this.#page.evaluate(`document.querySelector(${JSON.stringify(selector)}).scrollIntoView({ block: 'center' })`);
    } else {
      for (let i = 0; i < 10 && !(await this.#isSeen(selector)); i++) {
        await this.#key('PageDown');
        // it glides there
        await sleep(400);
      }
    }
    await this.#page.waitFor(seen(selector));
  }

  #isSeen(selector: string): Promise<boolean> {
    return this.#page.evaluate<boolean>(seen(selector));
  }

  async #click(selector: string): Promise<void> {
    const { x, y, hit } = await this.#page.evaluate<{ x: number; y: number; hit: boolean }>(
      `(() => { const e = document.querySelector(${JSON.stringify(selector)}); const r = e.getBoundingClientRect();
        const [x, y] = [r.x + r.width / 2, r.y + r.height / 2]; const top = document.elementFromPoint(x, y);
        return { x, y, hit: e === top || e.contains(top) }; })()`,
    );
    assert.ok(hit, `${selector} is covered`);
    await this.#page.clickAt(x, y);
  }

  async #focus(selector: string): Promise<void> {
    const there = `document.activeElement?.matches(${JSON.stringify(selector)})`;
    for (let i = 0; i < mostTabs && !(await this.#page.evaluate<boolean>(there)); i++) await this.#key('Tab');
    assert.ok(await this.#page.evaluate<boolean>(there), `${selector} is not reached by Tab`);
    // whoever moves by keys must see where they are
    await this.#page.waitFor(seen(selector));
  }

  async #key(name: string): Promise<void> {
    await this.#page.press(name);
    this.keys++;
  }
}

/** Its first line at least stands wholly in the window. */
const seen = (selector: string) =>
  `(() => { const r = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
    return r.width > 0 && r.top >= 0 && Math.min(r.bottom, r.top + 20) <= innerHeight && r.left >= 0 && r.right <= innerWidth + 1; })()`;
