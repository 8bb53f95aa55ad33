// Every request that was made for rules, and what came of it, newest first; all that this computer ever sends.
import type { Checks } from '../../channel/schema/checks.ts';
import type { LedgerEntry } from '../../channel/schema/state.ts';
import { english } from '../Rich.tsx';
import { momentText } from './updates.ts';

export function Ledger({ ledger, requests }: { ledger: LedgerEntry[]; requests: Checks['requests'] }) {
  return (
    <>
      <details {...english()}>
        <summary>What happened: {ledger.length}</summary>
        <table class="ledger small">
          <thead>
            <tr>
              <th>When</th>
              <th>Release</th>
              <th>What</th>
            </tr>
          </thead>
          <tbody>
            {[...ledger].reverse().map((l, i) => (
              <tr key={i} data-event={l.event}>
                <td>{momentText(l.at)}</td>
                <td>{l.version ?? ''}</td>
                <td>
                  {l.text}
                  {l.times > 1 ? ` (${l.times} times)` : ''}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <details {...english()}>
        <summary>Requests made: {requests.length}</summary>
        <p class="small">Nothing was sent with them: no cookie, no query, nothing of a page. The last 50 are kept.</p>
        <table class="ledger small">
          <thead>
            <tr>
              <th>When</th>
              <th>File</th>
              <th>Answer</th>
              <th>Bytes</th>
            </tr>
          </thead>
          <tbody>
            {[...requests].reverse().map((r, i) => (
              <tr key={i} data-request={r.file} data-status={r.status}>
                <td>{momentText(r.at)}</td>
                <td>{r.file}</td>
                <td>
                  {r.status || 'none'}, {r.took} ms
                </td>
                <td>{r.bytes}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
