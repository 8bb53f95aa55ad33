// The review of one text in three steps, each reached only by a recorded transition, with its dates and their age.
import { ageText, dayText } from '../../evidence/age.ts';
import { reviewSteps, type Transition } from '../../evidence/review.ts';

type Review = { transitions: Transition[]; searchedTo?: string; due?: string };

export function Steps({ review, of, now }: { review: Review | undefined; of: string; now: number }) {
  const steps = reviewSteps(review?.transitions ?? []);
  if (!steps.some((s) => s.reached))
    return (
      <p class="steps none small soft" data-review="none">
        Review of {of}: not submitted for review.
      </p>
    );
  return (
    <div class="steps small" data-review={steps.findLast((s) => s.reached)?.id}>
      <ol aria-label={`Review of ${of}`}>
        {steps.map((s) => (
          <li key={s.id} data-step={s.id} data-reached={s.reached}>
            {s.reached ? `${s.label} ${s.on}${s.by ? ` by ${s.by}` : ''}` : `Not ${s.label[0]?.toLowerCase()}${s.label.slice(1)}`}
          </li>
        ))}
      </ol>
      {review?.searchedTo && review.due && (
        <p class="soft">
          Evidence searched to {dayText(review.searchedTo)}. <Due day={review.due} now={now} />
        </p>
      )}
    </div>
  );
}

/** When the next review is due, or since when it is overdue. */
export function Due({ day, now }: { day: string; now: number }) {
  const late = new Date(now).toISOString().slice(0, 10) > day;
  return (
    <span data-overdue={late}>
      {late ? 'Review overdue since' : 'Next review due'} {dayText(day)} ({ageText(day, now)}).
    </span>
  );
}
