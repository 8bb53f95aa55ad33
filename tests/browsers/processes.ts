// The processes that one process began, found through /proc, and a signal to all of them.
import { readdirSync, readFileSync } from 'node:fs';

/** With those that they began in turn; the first stands first. */
function treeOf(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      // the name in brackets may hold spaces and brackets of its own
      const [, parent] = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ');
      parents.set(Number(name), Number(parent));
    } catch {
      // it ended meanwhile
    }
  }
  const tree = [pid];
  for (const one of tree) tree.push(...[...parents].filter(([, parent]) => parent === one).map(([child]) => child));
  return tree;
}

export function signalTree(pid: number, name: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL'): void {
  if (process.platform !== 'linux') throw new Error('processes are found through /proc, which only Linux has');
  for (const one of treeOf(pid)) {
    try {
      process.kill(one, name);
    } catch {
      // it ended meanwhile
    }
  }
}
