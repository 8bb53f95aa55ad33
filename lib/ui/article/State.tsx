// The honest state of the whole text, in sight before anything is read: review, dates with their age, version.
import { ageText, dayText } from '../../evidence/age.ts';
import { reviewCounts, reviewDates, reviewLine, type StepId } from '../../evidence/review.ts';
import { intlTag, t } from '../../language/say.ts';
import { useArticle } from './context.ts';
import { Due } from './Steps.tsx';

type Given = { n: number; all: number };
const labels: [StepId, (given: Given) => string][] = [
  ['submitted', (given) => t('{n} of {all} submitted', given)],
  ['under-review', (given) => t('{n} of {all} under review', given)],
  ['approved', (given) => t('{n} of {all} approved', given)],
];

export function State() {
  const { rules, now } = useArticle();
  const counts = reviewCounts(rules);
  const { searchedTo, due } = reviewDates(rules);
  const dated = (on: string) => ({ day: dayText(on, intlTag()), ago: ageText(on, now, intlTag()) });
  return (
    <aside
      class="state"
      aria-label={t('State of this text')}
      data-review={counts.approved ? 'partly-approved' : counts['under-review'] ? 'under-review' : 'submitted'}
    >
      <p>
        <b>{reviewLine(rules, t)}</b>{' '}
        {t('For health professionals; it informs, does not replace your judgement, and has not been clinically validated.')}{' '}
        <a href="#editorial-policy">{t('Editorial policy')}</a>
      </p>
      <ol class="counts" aria-label={t('Review of the rules of all medicines')}>
        {labels.map(([id, said]) => (
          <li key={id} data-step={id} data-reached={counts[id] > 0}>
            {said({ n: counts[id], all: counts.of })}
          </li>
        ))}
      </ol>
      <p class="small soft">
        {t('Updated {day} ({ago}).', dated(rules.issued))} {t('Evidence searched to {day} ({ago}).', dated(searchedTo))} <Due day={due} now={now} />
      </p>
    </aside>
  );
}
