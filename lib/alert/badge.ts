// The number on the toolbar icon; what each sign means is a contract with users.
import type { AgentView } from '../assess/assessment.ts';
import type { Coverage } from '../assess/coverage.ts';
import type { Tier } from '../rules/schema/terms.ts';

export type Badge = { text: string; tier: Tier | null };

/** `N`, `0`, `N+`, `?`, `…` or empty. */
export function badgeOf(coverage: Coverage, agents: AgentView[]): Badge {
  const counted = agents.filter((a) => a.counted);
  const tier = counted[0]?.tier ?? null;
  const count = counted.length;
  switch (coverage.answer) {
    case 'reading':
      return { text: '…', tier: null };
    case 'complete':
      return { text: String(count), tier };
    case 'empty-list':
      return { text: count ? String(count) : '0', tier };
    case 'partial':
    case 'no-list':
    case 'unreadable':
      return { text: count ? `${count}+` : '?', tier };
    case 'not-a-chart':
    case 'no-permission':
      return { text: '', tier: null };
  }
}

/** `N!`, `0!`, `N+!`: what it counts, by rules that have been out of date for months; `?` and `…` claim nothing as it is. */
export const markedBadge = (text: string, degraded: boolean): string => (degraded && /^\d/.test(text) ? `${text}!` : text);
