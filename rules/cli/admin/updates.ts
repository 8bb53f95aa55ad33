// `npm run updates`: a key of the hospital's own, and the folder that its server serves to the browsers.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PackageFault, packChrome, packFirefox, publishFirefox, writeKey } from './package.ts';
import { updateAddresses } from './update-address.ts';

const usage = `Usage: npm run -s updates -- key FILE
       npm run -s updates -- write --at URL --key FILE [--xpi SIGNED] [--from DIR] [--out DIR]

key    Makes a private key for Chrome and says what to build with. Keep it off every server.
write  Packs the hospital build in DIR (.output/hospital) for the folder URL of your server:
       a .crx with update.xml for Chrome and Edge; for Firefox the file to have signed, and with --xpi updates.json.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    at: { type: 'string' },
    key: { type: 'string' },
    xpi: { type: 'string' },
    from: { type: 'string', default: '.output/hospital' },
    out: { type: 'string', default: '.output/updates' },
    help: { type: 'boolean' },
  },
});

async function run(): Promise<number> {
  const [command, file] = positionals;
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (command === 'key' && file) {
    const { key, id } = writeKey(file);
    console.log(`The id for Chrome and Edge is ${id}.\nBuild with PML_CHROME_KEY=${key}`);
    return 0;
  }
  if (command !== 'write' || !values.at || !values.key) {
    console.error(usage);
    return 2;
  }
  const at = updateAddresses(values.at).chrome.replace(/\/update\.xml$/, '');
  const packed = await packChrome(join(values.from, 'chrome-mv3'), values.key, at, values.out);
  console.log(`Chrome and Edge: ${packed.file} and update.xml, version ${packed.version}, id ${packed.id}.`);
  if (values.xpi) {
    const signed = publishFirefox(values.xpi, at, values.out);
    console.log(`Firefox: ${signed.file} and updates.json, version ${signed.version}, id ${signed.id}.`);
  } else console.log(`Firefox: have ${packFirefox(join(values.from, 'firefox-mv3'), values.out)} signed by Mozilla, then run this with --xpi.`);
  console.log(`Put what is in ${values.out} into the folder ${at} of your server, without the unsigned file.`);
  return 0;
}

try {
  process.exitCode = await run();
} catch (e) {
  console.error(e instanceof PackageFault ? e.message : `${e instanceof Error ? e.message : e}`);
  process.exitCode = e instanceof PackageFault ? 1 : 2;
}
