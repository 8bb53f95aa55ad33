// The pane about rules where nobody has set up a channel, as most people see it.
import { readPolicyFrom } from '../../lib/alert/policy.ts';
import { freshChecks } from '../../lib/channel/schema/checks.ts';
import type { Bundle } from '../../lib/rules/schema/bundle.ts';
import type { Desk, Updates } from '../../lib/ui/rules/updates.ts';

export const updates: Updates = {
  release: null,
  standing: 'packaged',
  says: [],
  marks: [],
  errata: [],
  untrusted: null,
  policy: readPolicyFrom({}, 0).policy,
  set: [],
  problems: [],
  channel: null,
  trusted: null,
  previous: null,
  refused: null,
  ledger: [],
  behind: false,
  checks: freshChecks(0),
  nextAt: null,
  onTrial: null,
};

const said = async () => 'No channel is set up.';
export const deskOf = (rules: Bundle): Desk => ({
  status: async () => updates,
  rules: async () => rules,
  check: said,
  take: said,
  back: said,
  now: said,
});
