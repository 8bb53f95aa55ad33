// Tiles of the article, options, welcome and sample pages.
import { articleFor } from '../../lib/evidence/fact-set.ts';
import { plainText } from '../../lib/evidence/plain-text.ts';
import { references } from '../../lib/evidence/references.ts';
import { inLanguage } from '../../lib/language/say.ts';
import { Ask } from '../../lib/ui/Ask.tsx';
import { AgentEntry } from '../../lib/ui/article/AgentEntry.tsx';
import { ArticleContext } from '../../lib/ui/article/context.ts';
import { IconArray } from '../../lib/ui/article/IconArray.tsx';
import { Lead } from '../../lib/ui/article/Lead.tsx';
import { RiskTable } from '../../lib/ui/article/RiskTable.tsx';
import { State } from '../../lib/ui/article/State.tsx';
import { BasisBody } from '../../lib/ui/BasisBody.tsx';
import { FollowThrough } from '../../lib/ui/FollowThrough.tsx';
import { Options } from '../../lib/ui/Options.tsx';
import { Counts } from '../../lib/ui/options/Counts.tsx';
import { LanguageChoice } from '../../lib/ui/options/LanguageChoice.tsx';
import { Lock } from '../../lib/ui/options/Lock.tsx';
import { Report } from '../../lib/ui/options/Report.tsx';
import { Taught } from '../../lib/ui/options/Taught.tsx';
import { RegionChoice } from '../../lib/ui/RegionChoice.tsx';
import { english } from '../../lib/ui/Rich.tsx';
import { Sample } from '../../lib/ui/Sample.tsx';
import { WatchSite } from '../../lib/ui/WatchSite.tsx';
import { Welcome } from '../../lib/ui/Welcome.tsx';
import { type GalleryChart, today } from './chart.ts';
import type { Tile } from './tile.ts';
import { deskOf, updates } from './updates.ts';

const boxes = {
  own: ['list https://ehr.example.org /patients/*/chart main > div.therapy:nth-child(3)'],
  policy: ['name https://ehr.example.org /patients/*/chart header > h1'],
};

export function pageTiles(c: GalleryChart): Tile[] {
  const { rules } = c;
  const numbers = new Map(references(rules).map((r) => [r.source.id, r.n]));
  const { agents, sections } = articleFor({ order: rules.article.map((s) => s.id), groups: [] }, rules);
  const shown = { rules, numbers, now: today, plain: false, agents, ahead: 0, write: plainText(rules) };
  const article = (name: string, node: Tile['node'], over: Partial<Tile> = {}, plain = false): Tile => ({
    name,
    sheet: 'article',
    wide: true,
    node: (
      <ArticleContext.Provider value={{ ...shown, plain }}>
        <main class="options" {...(/^(beginning|medicine|table|people|question)/.test(name) ? english() : {})}>
          {node}
        </main>
      </ArticleContext.Provider>
    ),
    ...over,
  });
  const small = { wide: false };
  const [entered, open] = [rules.tables.find((t) => t.cells), rules.tables.find((t) => !t.cells)];
  const wrong = async () => ({ wrong: inLanguage('Write the address as it stands in the address bar, such as https://ehr.example.org.') });
  const good = async () => ({ pattern: 'https://ehr.example.org/*' });
  const region = { set: async () => {}, legend: inLanguage('Your region') };
  const [lead] = sections;
  return [
    article('state of the text', <State />),
    ...(lead ? [article('beginning of the article', <Lead lead={lead} reader={null} onReader={() => {}} />, { zoom: true })] : []),
    article('medicine, critical', <AgentEntry agent={c.agent('natalizumab')} />, small),
    article('medicine, in plain words', <AgentEntry agent={c.agent('natalizumab')} />, small, true),
    article('medicine, note', <AgentEntry agent={c.agent('tacrolimus')} />, small),
    ...(entered ? [article('table', <RiskTable table={entered} />)] : []),
    ...(open ? [article('table not entered', <RiskTable table={open} />, small)] : []),
    article('people', <IconArray people={42} of={10_000} id="g" />, small),
    article('question, empty', <Ask rules={rules} />, small),
    article('question, answered', <Ask rules={rules} query="How often MRI on natalizumab?" />),
    article('question, not covered', <Ask rules={rules} query="What is the weather like tomorrow?" />, small),
    article('question, misspelt and outside', <Ask rules={rules} query="What does natalizumap cost?" />, small),
    article('question, left out', <Ask rules={rules} query="PML with certolizumab?" />, small),
    article('basis of a medicine', <BasisBody agent={c.agent('natalizumab')} rules={rules} view={c.view('natalizumab')} />, small),
    article('promises off', <FollowThrough on={false} set={async () => {}} />, small),
    article('promises on', <FollowThrough on set={async () => {}} />, small),
    article('region not said', <RegionChoice region={null} {...region} />, small),
    article('region said', <RegionChoice region="EU" {...region} />, small),
    article('site, refused', <WatchSite watch={wrong} />, { ...small, press: 'button' }),
    article('site, watched', <WatchSite watch={good} />, { ...small, press: 'button' }),
    {
      name: 'options',
      sheet: 'article',
      wide: true,
      node: (
        <Options
          rules={rules}
          updates={updates}
          desk={deskOf(rules)}
          sites={{ watched: ['https://ehr.example.org/*'], off: ['https://old.example.org/*'] }}
          popup
          stop={async () => ({ watched: [], off: [] })}
          again={async () => ({ watched: [], off: [] })}
          setPopup={async () => {}}
          languageChoice={<LanguageChoice chosen={null} byPolicy={false} set={async () => {}} />}
          after={
            <>
              <Counts rules={rules} tallies={tallies} clear={async () => {}} />
              <Lock locked={false} set={async () => true} />
            </>
          }
          region="EU"
          setRegion={async () => {}}
          watch={async () => ({ wrong: '' })}
          watchThese={async () => ({ wrong: '' })}
          regionByPolicy={false}
          version="0.1.0"
          taught={<Taught shown={boxes} charts={[{ id: 1, title: 'A chart' }]} remove={async () => boxes} teach={async () => true} />}
          help={<Report rules={rules} contact="Pharmacy informatics, extension 4411" parts={async () => report} />}
        />
      ),
    },
    {
      name: 'welcome',
      sheet: 'welcome',
      wide: true,
      zoom: true,
      node: <Welcome rules={rules} region={null} setRegion={async () => {}} watched={[]} watch={wrong} watchThese={wrong} />,
    },
    {
      name: 'sample chart',
      sheet: 'welcome',
      wide: true,
      node: (
        <Sample now={today} badge="2">
          <p>{inLanguage('The popup')}</p>
        </Sample>
      ),
    },
  ];
}

const tallies = {
  schema: 1 as const,
  since: '2026-11-23',
  counts: { 'natalizumab|critical|shown': 12, 'natalizumab|critical|mitigate-risk-negative-outcome': 7, 'fingolimod|warning|useful': 3 },
};
const report = {
  version: '0.1.0',
  browser: 'A browser',
  watched: 1,
  off: 1,
  settings: ['region'],
  faults: [{ at: '2026-11-22T11:00', where: 'background', kind: 'TypeError', place: 'background.js:1:20' }],
};
