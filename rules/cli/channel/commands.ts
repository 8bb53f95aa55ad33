// The commands of the rules channel: what each is called, takes and says of itself.
import { build, rollback } from './build.ts';
import { Stop } from './files.ts';
import { keygen } from './keygen.ts';
import { keylist, recall } from './lists.ts';
import { type Given, type OptionName, readOptions } from './options.ts';
import { publish } from './publish.ts';
import { signFile, verifyFile } from './sign.ts';

type Command = { takes: readonly OptionName[]; run(given: Given): number | Promise<number>; help: string };

export const channelCommands: Record<string, Command> = {
  keygen: {
    takes: ['out', 'role', 'dry-run'],
    run: keygen,
    help: 'keygen [--out NAME] [--role clinical|engineering|hospital] [--dry-run]  Makes NAME.private.json, which only its owner may read, and NAME.public.json.',
  },
  build: {
    takes: ['out', 'version', 'channel', 'days', 'local', 'errata', 'minimum-app', 'dry-run'],
    run: build,
    help: "build [--out FILE] [--version N] [--channel hospital|public] [--days N] [--local FILE] [--errata FILE] [--minimum-app X.Y.Z] [--dry-run]  Writes a release of these rules, or with --local of a hospital's additions, once clients would accept it. It is good for 120 days unless told otherwise.",
  },
  sign: {
    takes: ['key', 'dry-run'],
    run: signFile,
    help: 'sign FILE --key PRIVATE [--dry-run]  Adds a signature to FILE.sig; each person signs in turn.',
  },
  verify: {
    takes: ['key', 'threshold', 'json'],
    run: verifyFile,
    help: 'verify FILE --key PUBLIC [--key PUBLIC ...] [--threshold N] [--json]  Says which of the keys have signed FILE, and whether they are enough. A list of keys brings its own threshold.',
  },
  rollback: {
    takes: ['out', 'version', 'days', 'minimum-app', 'dry-run'],
    run: rollback,
    help: 'rollback RELEASE --version N [--out FILE] [--days N] [--dry-run]  Writes the content of an old release under a higher number, since clients never go back.',
  },
  keylist: {
    takes: ['key', 'version', 'threshold', 'channel', 'out', 'dry-run'],
    run: keylist,
    help: 'keylist --key PUBLIC [--key PUBLIC ...] --version N [--threshold N] [--channel hospital|public] [--out FILE] [--dry-run]  Writes the next list of trusted keys. The first is the one of the package or the policy, with number 1.',
  },
  recall: {
    takes: ['version', 'recalls', 'channel', 'out', 'dry-run'],
    run: recall,
    help: 'recall REASON --version N [--recalls OLD] [--channel hospital|public] [--out FILE] [--dry-run]  Writes the next list of releases that are called back; OLD is the list before it.',
  },
  publish: {
    takes: ['key', 'threshold', 'keys', 'recalls', 'dry-run'],
    run: publish,
    help: 'publish DIR [RELEASE] [--key PUBLIC ...] [--threshold N] [--keys LIST ...] [--recalls FILE] [--dry-run]  Writes the files for a static web server: the release and its signatures, which never change, a small pointer, a file to import by hand, and header configuration for nginx, Apache and IIS.',
  },
};

/** The exit code: 0 good, 1 bad content, 2 bad use. */
export async function runChannel(command: Command, args: string[]): Promise<number> {
  try {
    return await command.run(readOptions(args, command.takes));
  } catch (e) {
    if (e instanceof Stop) {
      console.error(e.message);
      return e.exit;
    }
    throw e;
  }
}
