// Where a text stands in review: only what recorded transitions say, and in words when there are none.
import { inEnglish } from '../language/say.ts';
import type { Bundle } from '../rules/schema/bundle.ts';

export type Transition = Bundle['agents'][number]['review']['transitions'][number];
export type StepId = Transition['to'];
export type Step = { id: StepId; label: string; reached: boolean; on: string | null; by: string | null };

const order: StepId[] = ['submitted', 'under-review', 'approved'];
const labels: Record<StepId, string> = { submitted: 'Submitted', 'under-review': 'Under review', approved: 'Approved' };

/** The three steps. A new submission starts anew, and a step back takes what came after it away. */
export function reviewSteps(transitions: readonly Transition[]): Step[] {
  const from = transitions.map((x) => x.to).lastIndexOf('submitted');
  const trail = transitions.slice(Math.max(from, 0));
  const now = trail.at(-1);
  return order.map((id) => {
    const at = now && order.indexOf(id) <= order.indexOf(now.to) ? trail.findLast((x) => x.to === id) : undefined;
    return { id, label: labels[id], reached: at !== undefined, on: at?.on ?? null, by: at?.by ?? null };
  });
}

export const standsAt = (transitions: readonly Transition[]): StepId | null => reviewSteps(transitions).findLast((s) => s.reached)?.id ?? null;

type Rules = Pick<Bundle, 'agents'>;

/** How many rules have reached each step. */
export function reviewCounts({ agents }: Rules): { of: number } & Record<StepId, number> {
  const count = (id: StepId) => agents.filter((a) => reviewSteps(a.review.transitions).some((s) => s.id === id && s.reached)).length;
  return { of: agents.length, submitted: count('submitted'), 'under-review': count('under-review'), approved: count('approved') };
}

/** One sentence for all rules together; with the `t` of the interface in its language. */
export function reviewLine(rules: Rules, t: typeof inEnglish = inEnglish): string {
  const n = reviewCounts(rules);
  if (n.approved > 0) {
    const rest = n.of - n.approved;
    const given = { approved: n.approved, all: n.of };
    return rest
      ? t('An approval by a clinician is recorded for {approved} of {all} medicines, and none for the other {rest}.', { ...given, rest })
      : t('An approval by a clinician is recorded for {approved} of {all} medicines.', given);
  }
  if (n['under-review'] > 0)
    return t('{n} of {all} medicines are under review. No clinician has approved any of them.', { n: n['under-review'], all: n.of });
  return t('No clinician has reviewed this.');
}

/** The oldest search and the first review that falls due: a text is as old as its oldest part. */
export function reviewDates({ agents }: Rules): { searchedTo: string; due: string } {
  const first = (days: string[]) => days.sort()[0] ?? '';
  return { searchedTo: first(agents.map((a) => a.review.searchedTo)), due: first(agents.map((a) => a.review.due)) };
}
