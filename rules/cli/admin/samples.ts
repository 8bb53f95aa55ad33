// Samples to copy: JSON for Linux, registry files for Windows, a property list for macOS, policies.json for Firefox.
import { chromeId, geckoId, sample, xml } from './ids.ts';

const json = (v: unknown) => `${JSON.stringify(v, null, 2)}\n`;
const quoted = (s: string) => `"${s.replace(/[\\"]/g, (c) => `\\${c}`)}"`;

export const chromeLinux = (): string => json({ '3rdparty': { extensions: { [chromeId]: sample } } });

export const firefox = (): string => json({ policies: { '3rdparty': { Extensions: { [geckoId]: sample } } } });

/** `vendor` is the part of the registry, such as `Google\Chrome`. Lists are keys of their own with values 1, 2 and so on. */
export function registry(vendor: string, at = `3rdparty\\extensions\\${chromeId}\\policy`): string {
  const key = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${vendor}\\${at}`;
  const number = (n: number) => `dword:${n.toString(16).padStart(8, '0')}`;
  const values = Object.entries(sample).flatMap(([name, v]) => {
    if (typeof v === 'string') return `"${name}"=${quoted(v)}`;
    return typeof v === 'object' ? [] : `"${name}"=${number(Number(v))}`;
  });
  const lists = Object.entries(sample).flatMap(([name, v]) =>
    typeof v === 'object' ? ['', `[${key}\\${name}]`, ...v.map((x, i) => `"${i + 1}"=${quoted(x)}`)] : [],
  );
  return ['Windows Registry Editor Version 5.00', '', `[${key}]`, ...values, ...lists, ''].join('\r\n');
}

/** The content of `com.google.Chrome.extensions.ID.plist`, or of a profile's payload of that type. */
export function propertyList(): string {
  const value = (v: (typeof sample)[string]): string => {
    if (typeof v === 'boolean') return `<${v}/>`;
    if (typeof v === 'number') return `<integer>${v}</integer>`;
    return typeof v === 'string' ? `<string>${xml(v)}</string>` : `<array>${v.map(value).join('')}</array>`;
  };
  const entries = Object.entries(sample).map(([k, v]) => `  <key>${k}</key>\n  ${value(v)}`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
${entries.join('\n')}
</dict>
</plist>
`;
}
