// Answers our own pages about the rules: which are in force, how updates stand, and what was asked for by hand.
import { interruptionsOff } from '../alert/policy.ts';
import { keysOf, versionOf } from '../channel/trust.ts';
import { budgetSentence } from './budget.ts';
import type { FromUi } from './inbox.ts';
import type { Live, LiveRules } from './rules-live.ts';
import { openUpdates } from './rules-update.ts';

export type RulesAsk = Extract<FromUi, { t: 'rules' | 'updates' | 'check-rules' | 'take-rules' | 'rules-back' | 'rules-now' }>;

/** `rules` is null for the packaged ones, which every page can read for itself, and for those that the page has by their `id`. */
export type RulesReply = Pick<Live, 'marks' | 'errata' | 'standing' | 'says' | 'release'> & {
  id: string;
  rules: Live['rules'] | null;
  /** Why there are no cards and pop-ups at present. */
  off: string | null;
  support: string;
};

export type UpdatesReply = Awaited<ReturnType<ReturnType<typeof rulesDesk>['updates']>>;

export function rulesDesk(rules: LiveRules) {
  const desk = openUpdates(rules);
  return { schedule: desk.schedule, see: desk.see, answer, updates };

  async function answer(m: RulesAsk): Promise<unknown> {
    switch (m.t) {
      case 'rules':
        return reply(await rules.now(), m.have);
      case 'updates':
        return updates();
      case 'check-rules': {
        const done = await desk.check(true);
        return done === 'busy' ? 'A check is under way already.' : done.said;
      }
      case 'take-rules':
        return desk.take(m.text);
      case 'rules-back':
        return desk.back();
      case 'rules-now':
        return desk.now();
    }
  }

  async function reply({ rules: bundle, digest, quiet, marks, errata, standing, says, release, policy }: Live, have?: string): Promise<RulesReply> {
    const off = interruptionsOff(policy, Date.now()) ?? (await budgetSentence(policy));
    const id = (digest ?? 'packaged') + (quiet && ` ${quiet}`);
    return {
      id,
      rules: id !== 'packaged' && id !== have ? bundle : null,
      marks,
      errata,
      standing,
      says,
      release,
      off,
      support: policy.supportContact,
    };
  }

  /** Everything that the pane about rules shows, beside the rules themselves. */
  async function updates() {
    const live = await rules.now();
    const { state, policy, read, untrusted, ground, release, standing, says, marks, errata } = live;
    const { checks, nextAt, onTrial } = await desk.status(live);
    return {
      release,
      standing,
      says,
      marks,
      errata,
      untrusted,
      policy,
      set: read.set,
      problems: read.problems,
      channel: ground?.root.channel ?? null,
      trusted: ground && state ? await keysOf(ground.root, state) : null,
      previous: state?.previous ? versionOf(state.previous.payload) : null,
      refused: state?.refused ?? null,
      ledger: state?.ledger ?? [],
      behind: policy.minimumRulesVersion > (release?.version ?? 0),
      checks,
      nextAt,
      onTrial,
    };
  }
}
