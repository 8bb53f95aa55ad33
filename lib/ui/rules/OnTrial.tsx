// A release on trial: what it would have said differently of the lists that were read here, in counts.
import { type Difference, tallied } from '../../channel/schema/waiting.ts';
import type { Bundle } from '../../rules/schema/bundle.ts';
import { english } from '../Rich.tsx';
import { momentText, type Updates } from './updates.ts';

type Props = { trial: NonNullable<Updates['onTrial']>; rules: Bundle; busy: boolean; now(): void };

const words: Record<Difference, string> = {
  new: 'shown, and not now',
  gone: 'not shown, and now it is',
  louder: 'more urgent',
  softer: 'less urgent',
  other: 'another status',
};

export function OnTrial({ trial: { version, until, tally }, rules, busy, now }: Props) {
  const agents = Object.entries(tally.agents).sort(([a], [b]) => (a < b ? -1 : 1));
  const title = (id: string) => rules.agents.find((a) => a.id === id)?.title ?? id;
  return (
    <section {...english()} data-on-trial={version} data-lists={tally.lists} data-differ={tally.differ}>
      <h3>On trial: release {version}</h3>
      <p>
        It reads beside the rules in force until {momentText(until)} and changes nothing yet. Of {tally.lists} {tally.lists === 1 ? 'list' : 'lists'}{' '}
        read here it would have told {tally.differ} differently. Only these counts are kept, on this computer.
      </p>
      {agents.length > 0 && (
        <ul>
          {agents.map(([id, n]) => (
            <li key={id} data-differs={id}>
              {title(id)}:{' '}
              {tallied
                .filter((k) => n[k])
                .map((k) => `${words[k]} ${n[k]} ${n[k] === 1 ? 'time' : 'times'}`)
                .join('; ')}
            </li>
          ))}
        </ul>
      )}
      <button type="button" id="rules-now" disabled={busy} onClick={now}>
        Put release {version} in force now
      </button>
    </section>
  );
}
