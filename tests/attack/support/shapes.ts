// Makes messages of every shape by a seed: true ones, true ones spoilt at a few places, and nonsense.

/** Closes over nothing, so that its source runs in a page as well. The same seed gives the same shapes everywhere. */
export function makeShapes(seed: number): () => unknown {
  let state = seed >>> 0 || 1;
  const random = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const int = (n: number) => Math.floor(random() * n);
  const pick = <T>(list: readonly T[]): T => list[int(list.length)] as T;
  const some = <T>(most: number, make: () => T) => Array.from({ length: int(most + 1) }, make);
  const deep = (n: number): unknown => (n ? (random() < 0.5 ? [deep(n - 1)] : { t: deep(n - 1) }) : 'x');
  const words = [
    '',
    'x',
    'natalizumab 300 mg',
    '__proto__',
    'constructor',
    '\u202eead',
    '\ud800',
    '\0',
    '<img src=x onerror=hit()>',
    'http://127.0.0.1/*',
  ];
  const word = () => (random() < 0.02 ? 'y'.repeat(pick([61, 301, 601, 5000, 21_000])) : pick(words));
  const number = () => pick([0, 1, -1, -0, 0.5, 7, 1e5, 1e9, 1e10, 2 ** 31, 2 ** 53, -(2 ** 60), Number.NaN, Number.POSITIVE_INFINITY, int(1000)]);
  const polluted = () => JSON.parse('{"__proto__":{"t":"rules","tab":1},"constructor":{"prototype":{"t":"rules"}}}') as unknown;
  const nonsense: (() => unknown)[] = [
    () => null,
    () => undefined,
    () => random() < 0.5,
    number,
    word,
    () => [],
    () => ({}),
    () => deep(int(40)),
    polluted,
    () => some(20, word),
    () => ({ length: number(), 0: word() }),
    () => (random() < 0.001 ? Array(70_000).fill(0) : Array(int(300)).fill(word())),
    () => (random() < 0.002 ? 'z'.repeat(1_600_000) : word()),
    () => Object.fromEntries(some(12, () => [word(), word()])),
  ];
  const strange = () => pick(nonsense)();
  const hit = () => [some(3, () => int(3000)), int(30), int(60), int(2)];
  const found = () => ({
    text: word(),
    parts: some(3, word),
    section: pick(['active', 'listed', 'stopped', 'planned', 'held', 'allergy', 'family', 'note', 'unknown']),
    how: pick(['doses', 'title', 'one line', word()]),
    visible: random() < 0.8,
    marks: some(2, () => pick(['struck', 'red', ''])),
    hits: some(3, hit),
  });
  const frame = () => ({
    rowsRead: int(40),
    rowsKnown: int(40) - 1,
    lists: int(4),
    hiddenRows: int(3),
    chart: random() < 0.7,
    saysNone: random() < 0.1,
    loading: random() < 0.1,
    pixels: random() < 0.1,
    children: some(3, () => pick([null, 'http://127.0.0.1', word()])),
    filled: random() < 0.5,
    ...(random() < 0.2 && { taught: some(2, () => pick(['+list0', '-list1', '-name2', word()])) }),
  });
  const report = () => ({
    t: 'report',
    stamp: random() * 1e12,
    patient: pick([0, -1, int(2 ** 31)]),
    ...(random() < 0.9 && { frame: Object.values(frame()) }),
    found: some(4, () => Object.values(found())),
    ...(random() < 0.5 && { texts: some(4, () => word().slice(0, 120)) }),
  });
  const tab = () => int(2000);
  const day = () => pick(['2026-12-01', '2026-02-30', '9999-99-99', '0000-00-00', word()]);
  const acknowledge = () => ({
    t: 'acknowledge',
    tab: tab(),
    agent: pick(['natalizumab', word()]),
    reason: pick(['mitigate-risk-negative-outcome', 'patient-refuses', word()]),
    hours: pick([8, 24, number()]),
    results: some(3, word),
    ...(random() < 0.5 && { due: day() }),
  });
  const pattern = () => pick(['http://127.0.0.1/*', 'https://*.example.org/*', '<all_urls>', 'file:///*', word()]);
  const templates: (() => Record<string, unknown>)[] = [
    report,
    report,
    report,
    () => ({ t: 'hello', stamp: random() * 1e12, since: number() }),
    () => ({ t: 'match', texts: some(5, word), bare: random() < 0.5 }),
    () => ({ t: 'dismiss' }),
    () => ({ t: 'open' }),
    () => ({
      t: 'show',
      what: pick(['list', 'name', word()]),
      path: pick(['/*', '/patients/*/meds', word()]),
      box: pick(['body', 'div.meds', word()]),
    }),
    () => ({ t: 'pick-end' }),
    () => ({ t: 'teach', tab: tab(), what: pick(['list', 'name', word()]) }),
    () => ({ t: 'untaught', line: pick(['list http://127.0.0.1 /meds body', word()]) }),
    () => ({ t: 'chart', tab: tab(), ...(random() < 0.5 && { url: word() }) }),
    () => ({ t: 'once', tab: tab() }),
    () => ({ t: pick(['sites', 'rules', 'updates', 'check-rules', 'rules-back', 'self-test', 'taught']) }),
    () => ({ t: 'take-rules', text: word() }),
    () => ({ t: pick(['watch', 'unwatch']), pattern: pattern() }),
    acknowledge,
    () => ({ t: 'unacknowledge', tab: tab(), agent: word() }),
    () => ({ t: 'kept-promise', id: word() }),
  ];

  /** Spoils one place: the deeper it lies, the seldomer. */
  const spoil = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || random() < 0.25) return strange();
    if (Array.isArray(value)) {
      const at = int(value.length + 1);
      return pick([() => [...value.slice(0, at), spoil(value[at]), ...value.slice(at + 1)], () => [...value, ...value], () => ({ ...value })])();
    }
    const whole = value as Record<string, unknown>;
    const key = pick(Object.keys(whole)) ?? 't';
    return pick([
      () => ({ ...whole, [key]: spoil(whole[key]) }),
      () => Object.fromEntries(Object.entries(whole).filter(([k]) => k !== key)),
      () => ({ ...whole, [word()]: strange() }),
      () => ({ ...whole, t: pick(['report', 'chart', 'rules', 'dismiss', 'toString', word()]) }),
    ])();
  };

  return () => {
    if (random() < 0.1) return strange();
    let message: unknown = pick(templates)();
    for (let n = pick([0, 0, 1, 1, 2, 3]); n > 0; n--) message = spoil(message);
    return message;
  };
}
