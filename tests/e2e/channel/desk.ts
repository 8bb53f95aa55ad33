// The desk at which a hospital's administrator works: rules commands one after the other in one process, since a start of it costs a hundred times what a signature does.
import { type ChildProcess, fork } from 'node:child_process';
import { channelCommands, runChannel } from '../../../rules/cli/channel/commands.ts';

type Order = { id: number; folder: string; args: string[] };
type Answer = { id: number; code: number; output: string };

let desk: ChildProcess | undefined;
let orders = 0;
let waiting = 0;
const home = process.cwd();

function openDesk(): ChildProcess {
  const child = fork(import.meta.filename, { stdio: 'inherit' });
  child.setMaxListeners(0);
  child.once('exit', () => {
    desk = undefined;
  });
  child.unref();
  return child;
}

/** Runs one command of rules/cli in a folder, as main.ts does; throws what it said if it failed. */
export function atDesk(folder: string, ...args: string[]): Promise<void> {
  desk ??= openDesk();
  const child = desk;
  const order: Order = { id: ++orders, folder, args };
  waiting++;
  child.channel?.ref();
  return new Promise((done, fail) => {
    const end = () => {
      child.off('message', hear).off('exit', gone);
      // the run may end without it
      if (!--waiting) child.channel?.unref();
    };
    const gone = () => {
      end();
      fail(new Error(`rules ${args[0]}: the process ended`));
    };
    const hear = ({ id, code, output }: Answer) => {
      if (id !== order.id) return;
      end();
      if (code) fail(new Error(`rules ${args[0]}: ${output}`));
      else done();
    };
    child.on('message', hear).once('exit', gone);
    child.send(order);
  });
}

async function serve({ id, folder, args }: Order): Promise<void> {
  const lines: unknown[] = [];
  const { log, error } = console;
  console.log = console.error = (...said: unknown[]) => void lines.push(...said);
  let code = 2;
  try {
    process.chdir(folder);
    const command = channelCommands[args[0] ?? ''];
    if (command) code = await runChannel(command, args.slice(1));
    else lines.push('there is no such command');
  } catch (e) {
    lines.push(e instanceof Error ? e.stack : e);
  } finally {
    Object.assign(console, { log, error });
    // the folder is the scenario's and is put away with it
    process.chdir(home);
  }
  process.send?.({ id, code, output: lines.join('\n') } satisfies Answer);
}

if (import.meta.main) {
  let turn = Promise.resolve();
  process.on('message', (order: Order) => {
    turn = turn.then(() => serve(order));
  });
}
