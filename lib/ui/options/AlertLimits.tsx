// What limits the cards on the page, in words: which medicines have one, how many charts a day, and who decided it.
import type { Policy } from '../../alert/policy.ts';
import { count, t } from '../../language/say.ts';

type Props = { policy: Pick<Policy, 'interruptTier' | 'interruptBudgetPerDay' | 'openPopupOnCritical'>; set: readonly string[] };

export function AlertLimits({ policy, set }: Props) {
  const mine = ['interruptTier', 'interruptBudgetPerDay', 'openPopupOnCritical'].some((f) => set.includes(f));
  return (
    <div class="small" data-card-tier={policy.interruptTier} data-card-budget={policy.interruptBudgetPerDay}>
      {!policy.openPopupOnCritical && <p>{t('Your organisation has switched off that the popup opens by itself.')}</p>}
      <p>
        {policy.interruptTier === 'warning'
          ? t('A card on the page is shown for medicines of the critical and the warning tier.')
          : t('A card on the page is shown for critical medicines alone.')}{' '}
        {count(policy.interruptBudgetPerDay, {
          one: 'At most {n} chart a day has one; further ones are on the badge and in the popup.',
          other: 'At most {n} charts a day have one; further ones are on the badge and in the popup.',
        })}{' '}
        {t('What is raised to critical by what stands in the chart is never held back.')}
        {mine && ` ${t('Your organisation has set this.')}`}
      </p>
    </div>
  );
}
