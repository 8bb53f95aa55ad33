// The files of docs/admin that are made from the one description of policy.
import { fieldOf, managedSchema, policyNames } from '../../../lib/alert/policy-fields.ts';
import { chromeLinux, firefox, propertyList, registry } from './samples.ts';
import { adml, admx, type BrowserId, browsers } from './templates.ts';

/** Below docs/admin. */
export function adminFiles(): [file: string, text: string][] {
  const groups = Object.keys(browsers) as BrowserId[];
  return [
    ['settings.md', table()],
    ['managed_schema.json', managedSchema()],
    ['samples/chrome-linux.json', chromeLinux()],
    ['samples/chrome-windows.reg', registry('Google\\Chrome')],
    ['samples/edge-windows.reg', registry('Microsoft\\Edge')],
    ['samples/chrome-macos.plist', propertyList()],
    ['samples/firefox-policies.json', firefox()],
    ...groups.flatMap((b): [string, string][] => [
      [`group-policy/pml-sentinel-${b}.admx`, admx(b)],
      [`group-policy/en-US/pml-sentinel-${b}.adml`, adml(b)],
    ]),
  ];
}

function table(): string {
  const shown = (v: unknown) => (v === '' || (Array.isArray(v) && !v.length) ? 'not set' : `\`${JSON.stringify(v)}\``);
  const rows = policyNames.map((name) => {
    const { type, title, description, fallback, example } = fieldOf(name);
    return `### \`${name}\`\n\n**${title}.** ${description}\n\n- Kind: ${type === 'array' ? 'list of texts' : type}\n- Without it: ${shown(fallback)}\n- Example: ${shown(example)}\n`;
  });
  return `<!-- Made by "npm run -s rules -- schema" from lib/alert/policy-fields.ts; change it there. -->

# Settings

Each setting stands alone. One that does not hold counts as not set, the others stand, and the options page says which and why.

${rows.join('\n')}`;
}
