// The honest state of the whole text, in sight before anything is read: review, dates with their age, version.
import { ageText, dayText } from '../../evidence/age.ts';
import { reviewCounts, reviewDates, reviewLine, type StepId } from '../../evidence/review.ts';
import { useArticle } from './context.ts';
import { Due } from './Steps.tsx';

const labels: [StepId, string][] = [
  ['submitted', 'submitted'],
  ['under-review', 'under review'],
  ['approved', 'approved'],
];

export function State() {
  const { rules, now } = useArticle();
  const counts = reviewCounts(rules);
  const { searchedTo, due } = reviewDates(rules);
  return (
    <aside
      class="state"
      aria-label="State of this text"
      data-review={counts.approved ? 'partly-approved' : counts['under-review'] ? 'under-review' : 'submitted'}
    >
      <p>
        <b>{reviewLine(rules)}</b> For health professionals; it informs, does not replace your judgement, and has not been clinically validated.{' '}
        <a href="#editorial-policy">Editorial policy</a>
      </p>
      <ol class="counts" aria-label="Review of the rules of all medicines">
        {labels.map(([id, word]) => (
          <li key={id} data-step={id} data-reached={counts[id] > 0}>
            {counts[id]} of {counts.of} {word}
          </li>
        ))}
      </ol>
      <p class="small soft">
        Updated {dayText(rules.issued)} ({ageText(rules.issued, now)}). Evidence searched to {dayText(searchedTo)} ({ageText(searchedTo, now)}).{' '}
        <Due day={due} now={now} />
      </p>
    </aside>
  );
}
