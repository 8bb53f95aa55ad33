// @vitest-environment jsdom
// The files for administrators: made from the one description, and each of the form that its system reads.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPolicyFrom } from '../../lib/alert/policy.ts';
import { fieldOf, policyNames } from '../../lib/alert/policy-fields.ts';
import { policyTrust } from '../../lib/channel/trust.ts';
import { adminFiles } from '../../rules/cli/admin/files.ts';
import { chromeId, geckoId, sample } from '../../rules/cli/admin/ids.ts';

const now = Date.UTC(2026, 10, 23);
const files = new Map(adminFiles());
const text = (name: string) => files.get(name) ?? '';
const parsed = (name: string) => new DOMParser().parseFromString(text(name), 'application/xml');

test('what is committed is what the code makes', () => {
  for (const [name, made] of files) expect(readFileSync(join(import.meta.dirname, '../../docs/admin', name), 'utf8')).toBe(made);
});

test('the id of the samples is that of the build', async () => {
  const config = readFileSync(join(import.meta.dirname, '../../wxt.config.ts'), 'utf8');
  const key = /'(MII[A-Za-z0-9+/=]+)'/.exec(config)?.[1] ?? '';
  const digest = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(key, 'base64'))).toString('hex');
  expect([...digest.slice(0, 32)].map((c) => String.fromCharCode(97 + Number.parseInt(c, 16))).join('')).toBe(chromeId);
  expect(config).toContain(`'${geckoId}'`);
});

test('the sample holds, field by field and as a channel', async () => {
  const { problems, policy } = readPolicyFrom(sample, now);
  expect(problems).toEqual([]);
  expect(await policyTrust(policy.rulesKeys, policy.rulesThreshold)).toMatchObject({ threshold: policy.rulesThreshold });
});

test('JSON of Chrome and Firefox holds the sample under the id', () => {
  expect(JSON.parse(text('samples/chrome-linux.json'))['3rdparty'].extensions[chromeId]).toEqual(sample);
  expect(JSON.parse(text('samples/firefox-policies.json')).policies['3rdparty'].Extensions[geckoId]).toEqual(sample);
});

test('the registry file gives the same values back', () => {
  const read: Record<string, unknown> = {};
  let list = '';
  for (const line of text('samples/chrome-windows.reg').split('\r\n')) {
    list = line.startsWith('[') ? (/policy\\(\w+)\]$/.exec(line)?.[1] ?? '') : list;
    const found = /^"(\w+)"=(?:dword:([0-9a-f]{8})|"(.*)")$/.exec(line);
    if (!found) continue;
    const value = found[2] ? Number.parseInt(found[2], 16) : found[3]?.replace(/\\(.)/g, '$1');
    if (list) read[list] = [...((read[list] as unknown[]) ?? []), value];
    else read[found[1] ?? ''] = value;
  }
  // the registry has no true and false
  expect(read).toEqual(Object.fromEntries(Object.entries(sample).map(([k, v]) => [k, typeof v === 'boolean' ? Number(v) : v])));
});

test('the property list gives the same values back', () => {
  const value = (e: Element): unknown => {
    if (e.tagName === 'integer') return Number(e.textContent);
    if (e.tagName === 'array') return [...e.children].map(value);
    return e.tagName === 'string' ? e.textContent : e.tagName === 'true';
  };
  const all = [...parsed('samples/chrome-macos.plist').querySelectorAll('dict > *')];
  const read = Object.fromEntries(all.flatMap((e, i) => (e.tagName === 'key' ? [[e.textContent, value(all[i + 1] as Element)]] : [])));
  expect(read).toEqual(sample);
});

describe.each(['chrome', 'edge', 'firefox'])('the templates for %s', (browser) => {
  test('have each setting once, of its kind, and a text for each reference', () => {
    const admx = parsed(`group-policy/pml-sentinel-${browser}.admx`);
    const adml = parsed(`group-policy/en-US/pml-sentinel-${browser}.adml`);
    expect([...admx.querySelectorAll('parsererror, policy[class="User"]'), ...adml.querySelectorAll('parsererror')]).toEqual([]);
    expect([...admx.querySelectorAll('policy')].map((p) => p.getAttribute('name'))).toEqual(policyNames);
    const kinds = { boolean: 'enabledValue', integer: 'elements > decimal', string: 'elements > text', array: 'elements > list' };
    for (const name of policyNames) expect(admx.querySelector(`policy[name=${name}] ${kinds[fieldOf(name).type]}`)).not.toBeNull();
    const named = (kind: string) => new Set([...adml.querySelectorAll(kind)].map((e) => e.getAttribute('id')));
    const asked = text(`group-policy/pml-sentinel-${browser}.admx`).matchAll(/\$\((string|presentation)\.(\w+)\)/g);
    for (const [, kind, id] of asked) expect(named(kind ?? '').has(id ?? '')).toBe(true);
  });
});
