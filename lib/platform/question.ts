// A question on its way from the popup to the article: in memory only, since an address would stand in the browser's history.
import { browser } from './native.ts';

const key = 'question';

/** Opens the article with the question asked. */
export async function askArticle(question: string): Promise<void> {
  await browser.storage.session.set({ [key]: question.slice(0, 400) });
  await browser.tabs.create({ url: browser.runtime.getURL('/article.html') });
}

/** The question, once; '' when none is waiting. */
export async function takeQuestion(): Promise<string> {
  const kept = (await browser.storage.session.get(key))[key];
  await browser.storage.session.remove(key);
  return typeof kept === 'string' ? kept : '';
}
