// Why rules are refused: a closed list, each with one plain sentence and the next step.

const askPublisher = 'Keep working with the rules in force, and tell whoever publishes the rules.';
const publishAgain = 'Publish again with the rules tools; nothing has changed here.';

/** What is wrong, and what to do; `sentence` may end in a detail after a colon. */
const table = {
  // what arrived
  'too-large': ['The file is larger than rules may be.', publishAgain],
  'not-text': ['The file is not valid UTF-8 text.', publishAgain],
  'not-a-parcel': ['What arrived is not a file of rules.', 'Check the address: a sign-in page or an error page may stand in its place.'],
  'not-plain': ['The file is not written the one way the rules tools write it.', 'Build the file again with the rules tools.'],
  'mixed-up': ['The file is not the one that the pointer names.', publishAgain],
  unreachable: ['The address could not be read.', 'Check the network and the address; the next check follows by itself.'],
  // who signed it
  'bad-signatures': ['The signatures beside the file cannot be read.', 'Sign it again with "rules sign".'],
  'too-few-signatures': ['Too few of the trusted keys have signed it.', askPublisher],
  'key-list-bad': ['The list of keys does not hold together.', askPublisher],
  'key-list-skipped': ['A list of keys is missing between the known one and this one.', 'Publish every list of keys, in order.'],
  'key-list-forked': ['There are two different lists of keys with one number.', askPublisher],
  'no-trust': ['There are no usable keys to check rules with.', 'Set rulesKeys and rulesThreshold in the policy.'],
  // what it says of itself
  'unknown-format': ['It is written for a newer extension.', 'Update the extension.'],
  'app-too-old': ['It needs a newer extension.', 'Update the extension.'],
  'bad-schema': ['It does not fit the schema of rules.', 'Run "rules check" and build it again.'],
  'other-channel': ['It belongs to another channel.', 'Publish it to the channel it is made for.'],
  rollback: ['It is older than rules that were accepted before.', 'To return to old content, use "rules rollback", which gives it a new number.'],
  'other-bytes': ['It has the number of rules that were accepted before, but other content.', 'Give it the next number.'],
  'version-jump': ['Its number is too far ahead.', 'Count on from the last release.'],
  expired: ['It has expired.', 'Publish it again with a later date.'],
  'from-the-future': ['It is dated in the future.', 'Set the clock of this computer right, or correct the date of the release.'],
  recalled: ['It has been called back.', 'Publish a release with a higher number.'],
  'recalls-bad': ['The list of recalls does not follow from the known one.', askPublisher],
  // what it would do
  'loose-end': ['It refers to something that it does not hold.', 'Run "rules check" and build it again.'],
  'canary-failed': ['A self-test gave the wrong answer here.', 'Mend the rule, or the self-test if it was wrong.'],
  'below-floor': ['It would weaken what the packaged rules say.', 'Take the change out, or name it in an erratum where that is allowed.'],
  'local-conflict': ['A local addition does not fit the rules it is added to.', 'Mend the addition and build it again.'],
  // what was kept
  'storage-changed': ['What was stored here has been changed or damaged.', 'Nothing to do: it was dropped, and the next check fetches it again.'],
  'not-stored': ['The browser could not store it.', 'Make room on this computer or in this browser profile; the next check tries again.'],
  overtaken: ['The packaged rules are newer.', 'Nothing to do; a release with a higher number takes over again.'],
} as const satisfies Record<string, readonly [string, string]>;

export type RefusalReason = keyof typeof table;
export const refusalReasons = Object.keys(table) as [RefusalReason, ...RefusalReason[]];

export type Refusal = { reason: RefusalReason; sentence: string; next: string };

/** `detail` is our own words, never text of the file that is refused. */
export function refusal(reason: RefusalReason, detail = ''): Refusal {
  const [what, next] = table[reason];
  const more = detail.replace(/\.$/, '').slice(0, 400);
  return { reason, sentence: more ? `${what.slice(0, -1)}: ${more}.` : what, next };
}

export const isRefusal = (x: object): x is Refusal => 'reason' in x && 'sentence' in x && 'next' in x;
