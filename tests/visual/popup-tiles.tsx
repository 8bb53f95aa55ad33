// Tiles of the popup: marks, coverage, cards, lines, and the whole popup in each of its states.
import type { ComponentChildren } from 'preact';
import type { AgentView } from '../../lib/assess/assessment.ts';
import { elsewhereView } from '../../lib/assess/elsewhere.ts';
import { inLanguage } from '../../lib/language/say.ts';
import { AgentCard } from '../../lib/ui/AgentCard.tsx';
import { CoverageLine } from '../../lib/ui/CoverageLine.tsx';
import { ChartContext } from '../../lib/ui/chart/context.ts';
import { HeldLine, PromiseLine } from '../../lib/ui/Held.tsx';
import { Help } from '../../lib/ui/Help.tsx';
import { Lookup } from '../../lib/ui/Lookup.tsx';
import { Mark, tierWord } from '../../lib/ui/Mark.tsx';
import { NoticedLines } from '../../lib/ui/NoticedLines.tsx';
import { Popup, type PopupChart } from '../../lib/ui/Popup.tsx';
import { SiteBar } from '../../lib/ui/SiteBar.tsx';
import { Teach } from '../../lib/ui/Teach.tsx';
import { type GalleryChart, nothing } from './chart.ts';
import type { Tile } from './tile.ts';

const site = { pattern: 'https://ehr.example.org/*', watched: false, off: false };
const hands = { onWatch: () => {}, onOnce: () => {}, onStop: () => {} };

export function popupTiles(c: GalleryChart): Tile[] {
  const { rules, view, held } = c;
  const tile = (name: string, node: Tile['node'], over: Partial<Tile> = {}): Tile => ({ name, sheet: 'popup', node, ...over });
  const inChart = (node: ComponentChildren, over = {}) => <ChartContext.Provider value={c.parts(over)}>{node}</ChartContext.Provider>;
  const card = (name: string, v: AgentView, over = {}) => tile(`card: ${name}`, inChart(<AgentCard view={v} rules={rules} open={false} />, over));
  const whole = (name: string, chart: PopupChart | undefined, query = '') =>
    tile(
      `popup: ${name}`,
      <Popup
        rules={rules}
        about={{ marks: [], standing: 'packaged', release: null, off: null, support: '' }}
        tab={{ id: 1, url: 'https://ehr.example.org/1', toolbar: true }}
        query={query}
        ask={async () => chart}
        watch={() => {}}
        once={nothing}
        stop={nothing}
        again={nothing}
        article={nothing}
        part={nothing}
        acknowledge={async () => false}
        unacknowledge={nothing}
        promiseKept={nothing}
        elsewhere={nothing}
        lock={nothing}
        support={async () => 'Pharmacy informatics, extension 4411'}
      />,
      { zoom: name === 'a chart' },
    );
  const line = (name: string, counted: number, ...a: Parameters<GalleryChart['coverage']>) =>
    tile(`coverage: ${name}`, <CoverageLine coverage={c.coverage(...a)} counted={counted} />);
  const lookUp = (query: string) =>
    tile(`look-up: ${query || 'empty'}`, inChart(<Lookup rules={rules} query={query} onQuery={() => {}} onAsk={() => {}} />));
  const stopped = Date.UTC(2026, 7, 1);
  return [
    tile(
      'marks',
      <p>
        {(['critical', 'warning', 'note', 'reference'] as const).map((t) => (
          <span key={t} class="row">
            <Mark tier={t} /> {inLanguage(tierWord[t])}
          </span>
        ))}
      </p>,
    ),
    line('complete', 2, 'complete', 'Read 14 of 14 rows in 1 medication list.'),
    line('complete, nothing found', 0, 'complete', 'Read 14 of 14 rows in 1 medication list.'),
    line('partial', 1, 'partial', 'Read 14 of 60 rows.', {
      rowsKnown: 60,
      framesRefused: [{ origin: 'https://other.example.org', why: inLanguage('this site is not watched') }],
    }),
    line('empty list', 0, 'empty-list', 'The page says that the list is empty.', { rowsRead: 0 }),
    line('no list', 0, 'no-list', 'This looks like a chart, but no medication list was found.'),
    line('used to give rows', 0, 'no-list', 'This page used to give 14 rows; now none could be read. The page may have changed.', { used: 14 }),
    line('a box that was shown is gone', 0, 'partial', 'Read 2 of 2 rows in 1 medication list. The box you showed is not on this page any more.', {
      gone: ['list'],
    }),
    tile('show the list or the name', <Teach teach={async () => true} named={false} />),
    line('not a chart', 0, 'not-a-chart', 'This page is not a chart.'),
    line('unreadable', 0, 'unreadable', 'This page has not answered. Reload it.'),
    line('reading', 0, 'reading', 'Still reading.'),
    line('no permission', 0, 'no-permission', 'This site is not watched. Choose below to read it.'),
    tile('help', <Help support={async () => 'Pharmacy informatics, extension 4411'} />),
    tile('site: to be watched', <SiteBar site={site} {...hands} />),
    tile('site: without reading once', <SiteBar site={site} {...hands} onOnce={undefined} />),
    tile('site: watched', <SiteBar site={{ ...site, watched: true }} {...hands} />),
    card('critical, active', view('natalizumab')),
    card('critical, speaks again', view('natalizumab'), { held: [held('natalizumab', 'there is a new result on the page')] }),
    card(
      'critical agent stopped',
      view('natalizumab', { tier: 'warning', status: 'stopped', exposure: { counts: true, why: 'within', ends: null, stopped } }),
    ),
    card(
      'warning, several rows, contradicting',
      view('ocrelizumab', { conflict: true, rows: [...view('ocrelizumab').rows, ...view('ocrelizumab').rows] }),
    ),
    card('warning, on hold', view('fingolimod', { status: 'held' })),
    card('note', view('tacrolimus')),
    card('warning, new biosimilar', view('rituximab', { newBiosimilar: 'rituximab-xyzz' })),
    card('possible, not counted', view('rituximab', { firm: false, counted: false })),
    card('not systemic', view('tacrolimus', { systemic: false, counted: false, route: 'topical' })),
    card('allergy', view('rituximab', { status: 'allergy', counted: false })),
    card('planned', view('ocrelizumab', { status: 'planned' })),
    card('mentioned', view('natalizumab', { status: 'mentioned', counted: false })),
    card('code against name', view('fingolimod', { counted: false, codeConflict: 'the name says fingolimod and the code siponimod' })),
    tile('held', inChart(<HeldLine view={view('natalizumab')} held={held('natalizumab', null)} />)),
    tile('promise ahead', <PromiseLine promise={c.promise('2026-12-22')} rules={rules} onDone={() => {}} />),
    tile('promise late', <PromiseLine promise={c.promise('2026-10-22')} rules={rules} onDone={() => {}} />),
    tile(
      'noticed',
      <NoticedLines
        rules={rules}
        noticed={{
          possible: [{ matched: 'Natalizumb', agents: ['natalizumab'] }],
          notAssessed: [
            { name: 'Examplimab', leftOut: null },
            { name: 'Nelarabine', leftOut: 'Assessed on published cases.' },
          ],
          nearMisses: [{ matched: 'MMF', agents: ['mycophenolate'], reason: 'the dose is that of another medicine' }],
        }}
      />,
    ),
    ...['', 'vumerity', 'fum', 'natalizumba', 'r-chop', 'zzzzzz'].map(lookUp),
    whole('a chart', c.popup()),
    whole('held and promised', c.popup({ kept: { held: [held('natalizumab', null)], promises: [c.promise('2026-10-22')], followThrough: true } })),
    whole('received elsewhere', c.popup({ agents: [], told: [elsewhereView(c.agent('natalizumab'))] })),
    whole('nothing found', c.popup({ agents: [] })),
    whole('not watched', c.popup({ agents: [], coverage: c.coverage('no-permission', 'This site is not watched. Choose below to read it.'), site })),
    whole('not read', c.popup({ agents: [], coverage: c.coverage('unreadable', 'This page has not answered. Reload it.') })),
    whole(
      'locked',
      c.popup({
        agents: [],
        coverage: c.coverage(
          'unreadable',
          'PML Sentinel is locked: nothing is read, and what was read is forgotten. Unlock it in the options, or in the menu of its button.',
        ),
        site: { pattern: null, watched: false, off: false },
        locked: true,
      }),
    ),
    whole('no answer', undefined),
  ];
}
