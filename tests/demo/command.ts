// Runs a program to its end without holding up what runs beside it.
import { execFile } from 'node:child_process';

export interface Done {
  good: boolean;
  /** Both of its outputs, one after the other. */
  output: string;
}

export function command(program: string, args: readonly string[], options: { cwd: string; env?: NodeJS.ProcessEnv }): Promise<Done> {
  return new Promise((done) =>
    execFile(program, args, { maxBuffer: 64 << 20, ...options }, (error, out, err) =>
      // what could not be started at all has said nothing
      done({ good: !error, output: `${out}${err}`.trim() || (error?.message ?? '') }),
    ),
  );
}
