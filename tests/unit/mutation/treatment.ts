// Faults in meaning: a sentence that offers a medicine of the list as help against PML, in many wordings.
import fc from 'fast-check';
import { agents, atFact, bundle, factIn, facts, fileOf, kind, need, pick } from './fault.ts';

/** `M` is the medicine. None of them denies, stops or blames it. */
const frames = [
  'Once PML is confirmed, start M without delay.',
  'M is the preferred option for people with PML.',
  'Give M to clear JC virus from the brain.',
  'Most centres now treat PML with M.',
  'Patients with PML should receive M as soon as possible.',
  'M has become standard care in PML.',
  'Consider M when PML gets worse.',
  'M improves survival in PML.',
  'A course of M can halt PML.',
  'PML responds well to M.',
  'Adding M shortens the course of PML.',
  'For PML, M is recommended as first-line therapy.',
  'In confirmed PML, M can be given to control the infection.',
  'M may reverse PML if it is begun early.',
  'Doctors use M to fight progressive multifocal leukoencephalopathy.',
  'M lowers the risk of PML.',
  'M protects against PML.',
  'To prevent PML, switch to M.',
  'M cured PML in several people.',
  'When PML is suspected, continue M.',
  'Escalate to M if PML lesions grow.',
  'The treatment of choice for PML remains M.',
  'Benefit in PML has been shown for M.',
  'PML: begin M at the usual dose.',
  'Experts advise M for those who develop PML.',
  'M suppresses JC virus and so helps in PML.',
];

const spoken = agents.flatMap((a) =>
  a.names
    .filter((n) => !n.match && /^\p{Script=Latin}{5,}$/u.test(n.text) && ['inn', 'brand', 'biosimilar-brand'].includes(n.kind))
    .map((n) => ({ a, name: n.text })),
);
const written = facts.filter((f) => ['treatment', 'outcome', 'risk', 'suspicion', 'diagnosis', 'unknown'].includes(f.kind) && f.text.length < 300);

export const treatmentKind = kind(
  'a medicine of the list as help against PML',
  36,
  fc.tuple(pick(frames), pick(spoken), pick(written), pick(bundle.article), fc.boolean()).map(([frame, { name }, f, s, inFact]) => {
    const sentence = frame.replace(/\bM\b/, name);
    return {
      name: sentence,
      at: [inFact ? atFact(f.id) : { file: fileOf(`article:${s.id}`), path: '' }],
      spoil: (l) => {
        if (inFact) factIn(l, f.id).text += ` ${sentence}`;
        else need(l.bundle.article.find((x) => x.id === s.id)).nodes.push({ t: 'p', c: [{ t: 'text', v: sentence }] });
      },
    };
  }),
);
