// The reference of a citation where it stands: on hover, on focus, and on the first touch; Escape closes it.
import { useEffect, useRef, useState } from 'preact/hooks';
import { howText } from '../../evidence/how.ts';
import { t } from '../../language/say.ts';
import type { Fact, Source } from '../../rules/schema/fact.ts';
import { SourceLink } from '../Quoted.tsx';
import { Clinical } from '../Rich.tsx';
import { useArticle } from './context.ts';

const graceMs = 180;
const sourceHow: Record<Source['how'], string> = {
  'text-read': 'Source read in full text',
  'abstract-read': 'Only its abstract was read',
  'not-read': 'The source itself was not read',
};

export function CitePopover() {
  const { rules, numbers } = useArticle();
  const [at, setAt] = useState<HTMLAnchorElement | null>(null);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const citeOf = (e: Event) => (e.target instanceof Element ? e.target.closest<HTMLAnchorElement>('a.cite') : null);
    const show = (a: HTMLAnchorElement | null) => {
      clearTimeout(timer);
      if (a) setAt(a);
    };
    const hide = () => setAt(null);
    const over = (e: Event) => {
      if (box.current?.contains(e.target as Node)) clearTimeout(timer);
      else show(citeOf(e));
    };
    const out = (e: Event) => {
      if (!citeOf(e) && !box.current?.contains(e.target as Node)) return;
      clearTimeout(timer);
      timer = setTimeout(hide, graceMs);
    };
    const key = (e: KeyboardEvent) => e.key === 'Escape' && hide();
    let touched: HTMLAnchorElement | null = null;
    const press = (e: PointerEvent) => {
      touched = e.pointerType === 'touch' ? citeOf(e) : null;
      if (!citeOf(e) && !box.current?.contains(e.target as Node)) hide();
    };
    // a finger cannot hover: the first touch tells, the second follows
    let told: HTMLAnchorElement | null = null;
    const click = (e: Event) => {
      const a = citeOf(e);
      if (!a) return;
      if (touched === a && told !== a) {
        e.preventDefault();
        show(a);
      } else hide();
      told = a;
    };
    const on: [string, EventListener, boolean?][] = [
      ['mouseover', over],
      ['mouseout', out],
      ['focusin', (e) => (citeOf(e) ? show(citeOf(e)) : !box.current?.contains(e.target as Node) && hide())],
      ['keydown', key as EventListener],
      ['pointerdown', press as EventListener],
      ['click', click, true],
    ];
    for (const [type, act, capture] of on) document.addEventListener(type, act, capture);
    return () => {
      clearTimeout(timer);
      for (const [type, act, capture] of on) document.removeEventListener(type, act, capture);
    };
  }, []);

  useEffect(() => {
    const pop = box.current;
    if (!at || !pop) return;
    at.setAttribute('aria-describedby', pop.id);
    pop.showPopover?.();
    place(pop, at);
    return () => {
      at.removeAttribute('aria-describedby');
      pop.hidePopover?.();
    };
  }, [at]);

  const s = at?.dataset.source ? rules.sources[at.dataset.source] : undefined;
  const told = at?.closest<HTMLElement>('.cites')?.dataset;
  return (
    <div ref={box} id="cite-popover" class="cite-popover" role="tooltip" popover="manual">
      {s && (
        <>
          <p>
            <b>{numbers.get(s.id)}.</b>{' '}
            <Clinical>
              <SourceLink title={s.title} url={s.url} />
            </Clinical>
          </p>
          <dl>
            {s.identifier && !s.identifier.startsWith('http') && <Row name={t('Identifier')} value={s.identifier} />}
            {at?.dataset.locator && <Row name={t('Place')} value={at.dataset.locator} />}
            {s.date && <Row name={t('Date')} value={s.date} />}
            <Row name={t('Read')} value={`${told?.how ? howText[told.how as Fact['how']] : sourceHow[s.how]}`} />
            {told?.grade && told.grade !== 'none' && <Row name={t('Kind')} value={told.grade.replaceAll('-', ' ')} />}
            {told?.asOf && <Row name={t('As of')} value={told.asOf} />}
          </dl>
        </>
      )}
    </div>
  );
}

function Row({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Clinical>{value}</Clinical>
      </dd>
    </div>
  );
}

/** Below the citation, or above it when there is no room, and never past an edge. */
function place(pop: HTMLElement, at: HTMLElement): void {
  const gap = 6;
  const edge = 8;
  const anchor = at.getBoundingClientRect();
  const { width, height } = pop.getBoundingClientRect();
  const below = anchor.bottom + gap;
  const top = below + height > innerHeight - edge && anchor.top > height + gap ? anchor.top - gap - height : below;
  pop.style.left = `${Math.max(edge, Math.min(anchor.left - 12, innerWidth - width - edge))}px`;
  pop.style.top = `${top}px`;
}
