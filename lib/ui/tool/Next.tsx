// The next tests of a tool: our words and the days in the user's language, whom it is for and the sentence it rests on in the rules' English.
import type { Due } from '../../assess/due.ts';
import { testWord } from '../../assess/due.ts';
import { ownFirst } from '../../evidence/own-region.ts';
import { day, t } from '../../language/say.ts';
import { useChart } from '../chart/context.ts';
import { Clinical } from '../Rich.tsx';
import { Said } from './Said.tsx';

export function NextTests({ due }: { due: Due[] }) {
  const { region } = useChart();
  return (
    <ul class="small" data-next>
      {ownFirst(due, region, (d) => d.region).map((d) => (
        <li key={d.fact + d.region} data-state={d.state}>
          <b>
            <Words due={d} />.
          </b>{' '}
          <Said id={d.fact} />
        </li>
      ))}
    </ul>
  );
}

function Words({ due: { test: id, from, to, region, stratum } }: { due: Due }) {
  const test = t(testWord[id]);
  const whom = [region, stratum].filter(Boolean).join(', ');
  const when =
    from === null || to === null
      ? t('{test}: no date known', { test })
      : from === to
        ? t('{test}: next {day}', { test, day: day(from) })
        : t('{test}: next from {from} to {to}', { test, from: day(from), to: day(to) });
  return (
    <>
      {when}
      {whom && (
        <>
          {' ('}
          <Clinical>{whom}</Clinical>)
        </>
      )}
    </>
  );
}
