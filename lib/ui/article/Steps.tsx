// The review of one text in three steps, each reached only by a recorded transition, with its dates and their age.
import { ageText, dayText } from '../../evidence/age.ts';
import { reviewSteps, type StepId, type Transition } from '../../evidence/review.ts';
import { day, intlTag, later, type Text, t } from '../../language/say.ts';
import { own } from '../Rich.tsx';

const stepWord: Record<StepId, Text> = { submitted: later('Submitted'), 'under-review': later('Under review'), approved: later('Approved') };
const notYet: Record<StepId, Text> = {
  submitted: later('Not submitted'),
  'under-review': later('Not under review'),
  approved: later('Not approved'),
};

type Review = { transitions: Transition[]; searchedTo?: string; due?: string };

export function Steps({ review, of, now }: { review: Review | undefined; of: string; now: number }) {
  const steps = reviewSteps(review?.transitions ?? []);
  if (!steps.some((s) => s.reached))
    return (
      <p class="steps none small soft" data-review="none" {...own()}>
        {t('Review of {of}: not submitted for review.', { of })}
      </p>
    );
  return (
    <div class="steps small" {...own()} data-review={steps.findLast((s) => s.reached)?.id}>
      <ol aria-label={t('Review of {of}', { of })}>
        {steps.map((s) => (
          <li key={s.id} data-step={s.id} data-reached={s.reached}>
            {!s.reached ? t(notYet[s.id]) : `${t(stepWord[s.id])} ${s.on ? day(s.on) : ''}${s.by ? ` ${t('by {name}', { name: s.by })}` : ''}`}
          </li>
        ))}
      </ol>
      {review?.searchedTo && review.due && (
        <p class="soft">
          {t('Evidence searched to {day}.', { day: dayText(review.searchedTo, intlTag()) })} <Due day={review.due} now={now} />
        </p>
      )}
    </div>
  );
}

/** When the next review is due, or since when it is overdue. */
export function Due({ day: on, now }: { day: string; now: number }) {
  const late = new Date(now).toISOString().slice(0, 10) > on;
  const said = { day: dayText(on, intlTag()), ago: ageText(on, now, intlTag()) };
  return <span data-overdue={late}>{late ? t('Review overdue since {day} ({ago}).', said) : t('Next review due {day} ({ago}).', said)}</span>;
}
