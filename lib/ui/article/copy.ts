// Puts text on the clipboard and says so to eye and ear.
import { t } from '../../language/say.ts';

let timer: ReturnType<typeof setTimeout> | undefined;

/** Said in the page's status line, and taken away again. */
export function announce(text: string): void {
  const status = document.getElementById('said');
  if (!status) return;
  status.textContent = text;
  clearTimeout(timer);
  if (text) timer = setTimeout(() => announce(''), 2500);
}

export async function copy(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(done);
  } catch {
    announce(t('The browser did not allow copying. Select the text and copy it by hand.'));
  }
}
