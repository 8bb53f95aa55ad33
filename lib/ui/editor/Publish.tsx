// From additions to a release: made by a number, signed by a key that is read for that moment alone, saved as files.
import { useEffect, useState } from 'preact/hooks';
import { bytesOf, sha256 } from '../../channel/bytes.ts';
import { headOf, judge, mostDays, usualDays } from '../../channel/draft.ts';
import { writePlain } from '../../channel/plain.ts';
import { isRefusal } from '../../channel/refusal.ts';
import type { Parcel } from '../../channel/schema/parcel.ts';
import { PrivateKey } from '../../channel/schema/private.ts';
import type { Erratum, Local } from '../../channel/schema/release.ts';
import type { Signatures } from '../../channel/schema/signed.ts';
import { sign } from '../../channel/signature.ts';
import { count, t } from '../../language/say.ts';
import type { Bundle } from '../../rules/schema/bundle.ts';
import { Clinical } from '../Rich.tsx';

type Props = { local: Local | null; errata: Erratum[]; packaged: Bundle; version: number; setVersion(n: number): void; unread: number };
type Made = { text: string; digest: string; version: number; signed: Signatures['signatures'] };

export const saved = (text: string): string => `data:application/json;charset=utf-8,${encodeURIComponent(text)}`;

export function Publish({ local, errata, packaged, version, setVersion, unread }: Props) {
  const [days, setDays] = useState(usualDays);
  const [made, setMade] = useState<Made | null>(null);
  const [said, setSaid] = useState('');
  const [read, setRead] = useState(false);
  // what was signed is these very bytes; after a change they are not what stands in the form
  useEffect(() => setMade(null), [local, errata, version, days]);

  const make = async () => {
    if (!local) return;
    const now = Date.now();
    const judged = judge({ ...headOf({ channel: 'hospital', version, days, now }), errata, local } as Parameters<typeof judge>[0], packaged, now);
    if (isRefusal(judged)) return setSaid(`${judged.sentence} ${judged.next}`);
    setMade({ text: judged.text, digest: await sha256(bytesOf(judged.text)), version, signed: [] });
    setSaid(t('The release is made. Sign it here, or save it and sign it elsewhere.'));
  };
  const signWith = async (file: File) => {
    let key: PrivateKey | undefined;
    try {
      key = PrivateKey.safeParse(JSON.parse(await file.text())).data;
      if (!key || !made) return setSaid(t('This file is no private key of a rules channel. “rules keygen” makes one.'));
      const { id, role } = key.public;
      const signature = await sign('rules', bytesOf(made.text), key.private as JsonWebKey);
      setMade({ ...made, signed: [...made.signed.filter((s) => s.key !== id), { key: id, signature }] });
      setSaid(t('Signed by the key {key} ({role}). The key is not kept.', { key: id.slice(0, 16), role }));
    } catch {
      setSaid(t('This file is no private key of a rules channel. “rules keygen” makes one.'));
    }
  };
  const blocked = !local || (unread > 0 && !read) || !Number.isInteger(version) || version < 1 || !(days >= 1 && days <= mostDays);
  const signatures = made && writePlain({ format: 'pml-sentinel-signatures', schema: 1, signatures: made.signed });
  const parcel = (): Parcel => ({
    format: 'pml-sentinel-parcel',
    schema: 1,
    keys: [],
    recalls: null,
    release: { payload: made?.text ?? '', signatures: signatures ?? '' },
  });
  return (
    <section aria-labelledby="publish-title" data-made={made?.version ?? ''} data-signed={made?.signed.length ?? 0}>
      <h2 id="publish-title">{t('Make a release')}</h2>
      <p class="row">
        <label>
          {t('Number')}{' '}
          <input id="release-number" inputMode="numeric" value={String(version)} onChange={(e) => setVersion(Number(e.currentTarget.value))} />
        </label>
        <label>
          {t('Days for which it is good')}{' '}
          <input id="release-days" inputMode="numeric" value={String(days)} onChange={(e) => setDays(Number(e.currentTarget.value))} />
        </label>
      </p>
      <p class="small soft">{t('A whole number above the one in force; from 1 to {n} days.', { n: mostDays })}</p>
      {unread > 0 && (
        <p>
          <label>
            <input id="check-read" type="checkbox" checked={read} onChange={(e) => setRead(e.currentTarget.checked)} />{' '}
            {count(unread, { one: 'I have read the remark of the check.', other: 'I have read the {n} remarks of the check.' })}
          </label>
        </p>
      )}
      <p>
        <button type="button" id="make-release" class="primary" disabled={blocked} onClick={() => void make()}>
          {t('Make release {n}', { n: version })}
        </button>
      </p>
      {made && (
        <>
          <p class="small">
            SHA-256 <code class="digest">{made.digest}</code>
          </p>
          <p class="row">
            <a class="button" id="save-release" download="release.json" href={saved(made.text)}>
              {t('Save the release')}
            </a>
            <label class="button">
              {t('Sign with a key file')}{' '}
              <input
                id="sign-key"
                type="file"
                accept=".json"
                onChange={(e) => {
                  const file = e.currentTarget.files?.[0];
                  // read now, and nothing of it stays in the page
                  if (file) void signWith(file);
                  e.currentTarget.value = '';
                }}
              />
            </label>
          </p>
          {made.signed.length > 0 && (
            <p class="row">
              <a class="button" id="save-signatures" download="release.json.sig" href={saved(signatures ?? '')}>
                {t('Save the signatures')}
              </a>
              <a class="button" id="save-parcel" download={`import-${made.version}.json`} href={saved(writePlain(parcel()))}>
                {t('Save for import by hand')}
              </a>
            </p>
          )}
        </>
      )}
      <p id="publish-said" role="status" class="small">
        <Clinical>{said}</Clinical>
      </p>
    </section>
  );
}
