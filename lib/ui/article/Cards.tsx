// The action card and the symptom checklist: folded on the page, and to be printed or copied alone.
import { cardBlocks, type PartCard, partCards } from '../../evidence/cards.ts';
import { t } from '../../language/say.ts';
import { own } from '../Rich.tsx';
import { useArticle } from './context.ts';
import { Heading } from './Heading.tsx';
import { Nodes } from './Nodes.tsx';
import { printAlone } from './print.ts';

export function Cards() {
  return (
    <section class="cards sec" id="cards" aria-labelledby="cards-title">
      <Heading level={2} id="cards-title" anchor="cards" name={t('Cards to print or copy')}>
        <span {...own()}>{t('Cards to print or copy')}</span>
      </Heading>
      {partCards.map((c) => (
        <CardView key={c.id} card={c} />
      ))}
    </section>
  );
}

function CardView({ card }: { card: PartCard }) {
  const { rules, write } = useArticle();
  return (
    <article class={`part-card${card.ticks ? ' ticks' : ''}`} id={card.id}>
      <Heading level={3} anchor={card.id} name={card.title} text={() => write.card(card)} print={() => printAlone(card.id)}>
        {card.title}
      </Heading>
      <p class="small soft">{card.intro}</p>
      <details class="unfold">
        <summary aria-label={`${t('Show')} ${card.title}`} {...own()}>
          {t('Show')}
        </summary>
        <div class="columns">
          {cardBlocks(card, rules).map((b) => (
            <div key={b.id} class="block">
              <h4>
                <a href={`#${b.id}`}>{b.title}</a>
              </h4>
              <Nodes nodes={b.nodes} label={`${card.title}, ${b.title}`} />
            </div>
          ))}
        </div>
        <p class="small soft" {...own()}>
          {t('Everything here stands in the article with its sources. It does not replace your judgement or your local pathway.')}
        </p>
      </details>
    </article>
  );
}
