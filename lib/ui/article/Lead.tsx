// The top of the article: the question, its answer in two lines, who reads, this reader's opening, then the key points.
import { blocksOf } from '../../evidence/blocks.ts';
import { patientSection } from '../../evidence/patient.ts';
import { quote } from '../../evidence/quote.ts';
import { t } from '../../language/say.ts';
import type { ArticleSection } from '../../rules/schema/bundle.ts';
import type { Reader } from '../../rules/schema/reader.ts';
import { own } from '../Rich.tsx';
import { useArticle } from './context.ts';
import { Nodes } from './Nodes.tsx';
import { ForTeam, Plain, Safety } from './Plain.tsx';
import { ReaderChoice, type ReaderId } from './ReaderChoice.tsx';
import { Blocks } from './Section.tsx';
import { Steps } from './Steps.tsx';

type Props = { lead: ArticleSection; reader: Reader | null; onReader(id: ReaderId | null): void };

export function Lead({ lead, reader, onReader }: Props) {
  const { rules, plain, now } = useArticle();
  const [answer, ...rest] = blocksOf(lead);
  const safety = plain && quote(rules.patient.safety, rules);
  return (
    <section id={lead.id} class="sec lead" aria-labelledby="title">
      <h1 id="title" tabIndex={-1}>
        {lead.title}
      </h1>
      {safety && <Safety text={safety.text} />}
      {plain && <Plain sentences={patientSection(lead.id, rules).filter((q) => q.id !== rules.patient.safety)} place={lead.id} />}
      {answer && (
        <ForTeam name={t('the answer')}>
          <div class="lead-answer" data-place={answer.id}>
            <Nodes nodes={answer.nodes} label={lead.title} />
          </div>
        </ForTeam>
      )}
      <ReaderChoice rules={rules} chosen={reader?.id ?? null} onChoose={onReader} />
      {reader && (
        <p class="opening" data-reader={reader.id}>
          {reader.opening.map((x) =>
            x.t === 'text' ? (
              x.v
            ) : (
              <a key={x.to} href={x.to}>
                {x.v}
              </a>
            ),
          )}
        </p>
      )}
      <p class="quick" {...own()}>
        <a href="#action-card">{t('PML suspected: action card')}</a> <a href="#symptom-checklist">{t('PML or a relapse: checklist')}</a>
      </p>
      <ForTeam name={t('key points')}>
        <Blocks blocks={rest} section={lead.title} under={1} />
      </ForTeam>
      <Steps review={lead.review} of={t('this section')} now={now} />
    </section>
  );
}
