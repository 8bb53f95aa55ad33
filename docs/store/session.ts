// The real extension on the demonstration chart, for whoever photographs it.
import type { Session } from '../../tests/browsers/driver.ts';
import { open } from '../../tests/browsers/open.ts';
import { build, extensionDir } from '../../tests/demo/build.ts';
import { addressOf, patients, serveChart } from '../../tests/demo/chart.ts';

/** `work` gets a browser and the address of the first patient's chart; both end with it. */
export async function withChart(work: (session: Session, url: string) => Promise<void>): Promise<void> {
  await build('hospital', 'http://127.0.0.1/*');
  const chart = await serveChart({});
  const session = await open('chromium', {
    extensionDir: extensionDir('hospital', 'chromium'),
    headless: true,
    args: ['--lang=en-US', '--hide-scrollbars'],
  });
  try {
    const [patient] = patients();
    if (!patient) throw new Error('The demonstration chart has no patient.');
    await work(session, addressOf(chart, patient));
  } finally {
    await session.close();
    await chart.close();
  }
}
