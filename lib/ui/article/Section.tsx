// A section of the article: its heading with tools, where it stands in review, plain words if asked for, then its blocks.
import { type Block, blocksOf, partText } from '../../evidence/blocks.ts';
import { patientSection } from '../../evidence/patient.ts';
import { t } from '../../language/say.ts';
import type { ArticleSection } from '../../rules/schema/bundle.ts';
import { own } from '../Rich.tsx';
import { useArticle } from './context.ts';
import { Heading } from './Heading.tsx';
import { Nodes } from './Nodes.tsx';
import { ForTeam, Plain } from './Plain.tsx';
import { printAlone } from './print.ts';
import { Steps } from './Steps.tsx';

export function Section({ section: s }: { section: ArticleSection }) {
  const { rules, plain, agents, now, write } = useArticle();
  return (
    <section id={s.id} class="sec" aria-labelledby={`${s.id}-title`}>
      <Heading
        level={2}
        id={`${s.id}-title`}
        anchor={s.id}
        name={s.title}
        text={() => write.section(s, { plain, agents })}
        print={() => printAlone(s.id)}
      >
        {s.title}
      </Heading>
      {plain && <Plain sentences={patientSection(s.id, rules)} place={s.id} />}
      <SectionBody section={s} />
      <Steps review={s.review} of={t('this section')} now={now} />
    </section>
  );
}

/** A section that lists medicines has plain words of its own for each, so it stays open. */
function SectionBody({ section: s }: { section: ArticleSection }) {
  const blocks = blocksOf(s);
  const at = blocks.findIndex((b) => b.nodes.some((n) => n.t === 'agents'));
  if (at < 0)
    return (
      <ForTeam name={s.title}>
        <Blocks blocks={blocks} section={s.title} />
      </ForTeam>
    );
  return (
    <>
      <ForTeam name={s.title}>
        <Blocks blocks={blocks.slice(0, at)} section={s.title} />
      </ForTeam>
      <Blocks blocks={blocks.slice(at, at + 1)} section={s.title} />
      <ForTeam name={`${s.title}, more`}>
        <Blocks blocks={blocks.slice(at + 1)} section={s.title} />
      </ForTeam>
    </>
  );
}

/** `under`: the level of the heading that the blocks stand below. */
export function Blocks({ blocks, section, under = 2 }: { blocks: Block[]; section: string; under?: 1 | 2 }) {
  return (
    <>
      {blocks.map((b, i) => (
        <div key={b.id} class={`block ${b.part ?? ''}`} data-place={b.id}>
          {b.part && b.part !== blocks[i - 1]?.part && (
            <p class="part" data-part={b.part} {...own()}>
              {t(partText[b.part])}
            </p>
          )}
          {b.title && (
            <Heading level={(b.level - 1 + under) as 2 | 3 | 4} id={b.id} anchor={b.id} name={b.title}>
              {b.title}
            </Heading>
          )}
          <Nodes nodes={b.nodes} label={b.title ?? section} />
        </div>
      ))}
    </>
  );
}
