// The options of `npm start`, and its help.
import { parseArgs } from 'node:util';
import { type BrowserName, browserNames } from '../browsers/driver.ts';

export const help = `npm start -- [options]
Builds the extension, serves the demo chart on 127.0.0.1 and opens it in a browser with the extension.

  --headless             no window: print what the clinician would see, write screenshots, end
  --browser NAME         chromium (default) or firefox
  --patient NAME         which demo patient (name or id; --list names them)
  --url URL              any http or https page instead of the demo chart
  --port N               port of the demo chart (default: a free one)
  --list                 the demo patients
  --json                 only the assessment, as JSON, on standard output (headless)
  --watch                build again when a source is saved, and reload (npm run dev)
  --help                 this text`;

export interface DemoOptions {
  headless: boolean;
  browser: BrowserName;
  url?: string;
  patient?: string;
  port: number;
  list: boolean;
  json: boolean;
  watch: boolean;
  help: boolean;
}

/** Throws one plain sentence about what is wrong with the arguments. */
export function readOptions(args: string[]): DemoOptions {
  const { values } = parseArgs({
    args,
    options: {
      headless: { type: 'boolean', default: false },
      browser: { type: 'string', default: 'chromium' },
      url: { type: 'string' },
      patient: { type: 'string' },
      port: { type: 'string', default: '0' },
      list: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const browser = browserNames.find((name) => name === values.browser);
  if (!browser) throw new Error(`--browser is ${browserNames.join(' or ')}, not "${values.browser}".`);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port is a number up to 65535, not "${values.port}".`);
  if (values.url !== undefined && !/^https?:$/.test(URL.parse(values.url)?.protocol ?? ''))
    throw new Error(`--url is an http or https address, not "${values.url}".`);
  return { ...values, browser, port };
}
