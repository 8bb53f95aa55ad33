// Options of the channel's commands, read strictly.
import { parseArgs } from 'node:util';
import { Stop } from './files.ts';

export type Given = {
  operands: string[];
  values: {
    out?: string;
    role?: string;
    key: string[];
    threshold?: number;
    version?: number;
    channel?: string;
    days?: number;
    local?: string;
    errata?: string;
    keys: string[];
    recalls?: string;
    minimumApp?: string;
    dry: boolean;
    json: boolean;
  };
};

const options = {
  out: { type: 'string' },
  role: { type: 'string' },
  key: { type: 'string', multiple: true },
  keys: { type: 'string', multiple: true },
  threshold: { type: 'string' },
  version: { type: 'string' },
  channel: { type: 'string' },
  days: { type: 'string' },
  local: { type: 'string' },
  errata: { type: 'string' },
  recalls: { type: 'string' },
  'minimum-app': { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;
export type OptionName = keyof typeof options;

/** `allowed`: what this command takes. Throws `Stop` for anything else. */
export function readOptions(args: string[], allowed: readonly OptionName[]): Given {
  const mine = Object.fromEntries(allowed.map((k) => [k, options[k]]));
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args, options: mine, allowPositionals: true, strict: true }) as typeof parsed;
  } catch (e) {
    throw new Stop(2, (e as Error).message.replace(/\. To specify.*$/s, '.'));
  }
  const v = parsed.values;
  const text = (k: OptionName) => v[k] as string | undefined;
  const number = (k: OptionName): number | undefined => {
    const given = text(k);
    if (given === undefined) return undefined;
    if (!/^[1-9]\d{0,8}$/.test(given)) throw new Stop(2, `--${k} takes a whole number above 0, not "${given}".`);
    return Number(given);
  };
  return {
    operands: parsed.positionals,
    values: {
      out: text('out'),
      role: text('role'),
      key: (v.key as string[] | undefined) ?? [],
      keys: (v.keys as string[] | undefined) ?? [],
      threshold: number('threshold'),
      version: number('version'),
      channel: text('channel'),
      days: number('days'),
      local: text('local'),
      errata: text('errata'),
      recalls: text('recalls'),
      minimumApp: text('minimum-app'),
      dry: v['dry-run'] === true,
      json: v.json === true,
    },
  };
}
