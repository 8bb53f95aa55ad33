// Where a hospital's own server keeps packages, and the file that each browser asks for there.

export type UpdateAddresses = { chrome: string; firefox: string };

/** `base` is a folder on the hospital's server. Firefox takes updates over https alone, and nobody should take them otherwise. */
export function updateAddresses(base: string): UpdateAddresses {
  const folder = URL.canParse(base) ? new URL(base) : null;
  if (folder?.protocol !== 'https:' || folder.search || folder.hash)
    throw new Error(`"${base}" is no folder on a server. Write it as https://ehr.example.org/pml-sentinel.`);
  const at = folder.href.replace(/\/$/, '');
  return { chrome: `${at}/update.xml`, firefox: `${at}/updates.json` };
}
