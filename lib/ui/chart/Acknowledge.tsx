// Acknowledge in two clicks: this opens, a reason is pressed. What it does and what ends it is said beside.
import { useState } from 'preact/hooks';
import { holds, monitored, type ReasonCode, reasons } from '../../alert/acknowledge.ts';
import { t } from '../../language/say.ts';
import type { Agent } from '../../rules/schema/agent.ts';
import { useChart } from './context.ts';
import { Useful } from './Useful.tsx';

export function Acknowledge({ agent }: { agent: Agent }) {
  const { now, hands, followThrough } = useChart();
  const [hours, setHours] = useState<number>(24);
  const [due, setDue] = useState('');
  const [said, setSaid] = useState('');
  const press = (reason: ReasonCode) => {
    const dated = reason === monitored && followThrough && due;
    void hands.acknowledge?.(agent.id, { reason, hours, ...(dated && { due }) }).then((kept) => {
      if (dated && !kept) setSaid(t('The page names no one patient, so the day could not be kept.'));
    });
  };
  return (
    <section class="acknowledge" data-acknowledge={agent.id}>
      <label class="small">
        {t('Hold for')}{' '}
        <select value={hours} onInput={(e) => setHours(Number(e.currentTarget.value))}>
          {holds.map((h) => (
            <option key={h.hours} value={h.hours}>
              {t(h.text)}
            </option>
          ))}
        </select>
      </label>
      {followThrough && (
        <label class="small">
          {t('Known and monitored: ask again on')}{' '}
          <input type="date" value={due} min={new Date(now).toISOString().slice(0, 10)} data-due-day onInput={(e) => setDue(e.currentTarget.value)} />
        </label>
      )}
      <div class="reasons">
        {reasons.map((r) => (
          <button key={r.code} type="button" data-reason={r.code} onClick={() => press(r.code)}>
            {t(r.text)}
          </button>
        ))}
      </div>
      {said && <p role="status">{said}</p>}
      <Useful agent={agent.id} />
      <p class="small soft">
        {t('Kept in memory only.')}{' '}
        {t('It speaks again when the time is over, with a new medicine, a new result on the page or a change of the rules.')}{' '}
        {t('A rise to critical is never held back.')}
        {followThrough ? ` ${t('A day is kept on disk under a keyed hash, without a name.')}` : ''}
      </p>
    </section>
  );
}
