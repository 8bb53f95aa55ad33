// The options of npm run evaluate, and what --help says of them.
import { parseArgs } from 'node:util';

export type Options = { seed: number; lists: number; all: boolean; notes: boolean; again: boolean; questions: string[]; command: string };

export const usage = `npm run evaluate [-- OPTIONS]: measures the product and writes docs/evaluation.md, docs/evaluation.svg and the figures in CHANGELOG.md.

  --seed N          draw the charts and lists of an earlier run again; a new seed each time without it
  --all             run the real front ends in both browsers too (some minutes more); without it their last result is kept
  --lists N         lists in each invented population, 1000 unless set; with another number nothing is written
  --notes           print the last evaluation as a section of release notes, and measure nothing
  --again           write page, picture and figures of the last evaluation again, and measure nothing
  --questions FILE  ask only the follow-up questions of this file; may be given more than once; nothing is written
  --help            this text

It ends with 1 where fewer than 98% of the simulated charts are as expected, where a fixture page is read wrongly,
or where the shipped questions are answered rightly less often than they must be.`;

const whole = (s: string) => (/^\d{1,9}$/.test(s) ? Number(s) : Number.NaN);

/** Null where it cannot be understood, 'help' where that was asked. */
export function readOptions(args: string[], newSeed: () => number): Options | 'help' | null {
  try {
    const { values } = parseArgs({
      args,
      options: {
        seed: { type: 'string' },
        lists: { type: 'string', default: '1000' },
        all: { type: 'boolean', default: false },
        notes: { type: 'boolean', default: false },
        again: { type: 'boolean', default: false },
        questions: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean' },
      },
    });
    if (values.help) return 'help';
    const seed = values.seed === undefined ? newSeed() : whole(values.seed);
    const lists = whole(values.lists);
    if (Number.isNaN(seed) || !(lists >= 1 && lists <= 100_000)) return null;
    const command = ['npm run evaluate', ...(args.length ? ['--', ...args] : [])].join(' ');
    return { seed, lists, all: values.all, notes: values.notes, again: values.again, questions: values.questions, command };
  } catch {
    return null;
  }
}
