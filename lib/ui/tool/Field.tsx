// One field of a tool: its label, its control, the sentence that says what is wrong, and what the page offers for it.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { ofPage, own } from '../Rich.tsx';

type Common = { label: string; name: string; value: string; error?: string | undefined; onValue(v: string): void; children?: ComponentChildren };

export function Field({ label, name, value, error, onValue, children, type = 'text', hint }: Common & { type?: 'text' | 'date'; hint?: string }) {
  const id = useId();
  const shared = {
    id,
    value,
    autocomplete: 'off',
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error ? `${id}-e` : undefined,
    onInput: (e: { currentTarget: HTMLInputElement }) => onValue(e.currentTarget.value),
  };
  return (
    <div class="field" data-field={name}>
      <label for={id}>{label}</label>
      {type === 'date' ? <input type="date" {...shared} /> : <input type="text" inputMode="decimal" dir="ltr" placeholder={hint} {...shared} />}
      <Wrong id={`${id}-e`} error={error} />
      {children}
    </div>
  );
}

/** Value and words; a brand is the same in every language. */
type Choosable = readonly [value: string, text: string, brand?: 'brand'];

export function Choice({ label, name, value, error, onValue, options, children }: Common & { options: readonly Choosable[] }) {
  const id = useId();
  return (
    <div class="field" data-field={name}>
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-e` : undefined}
        onInput={(e) => onValue(e.currentTarget.value)}
      >
        {options.map(([v, text, brand]) => (
          <option key={v} value={v} translate={brand ? false : undefined}>
            {text}
          </option>
        ))}
      </select>
      <Wrong id={`${id}-e`} error={error} />
      {children}
    </div>
  );
}

/** Always there, so that a screen reader hears a sentence that comes. */
const Wrong = ({ id, error }: { id: string; error: string | undefined }) => (
  <p id={id} class="wrong small" role="status" data-wrong={error ? 'true' : undefined}>
    {error ?? ''}
  </p>
);

/** What the page says: put in by a click, never by itself. */
export function Offer({ text, title, onTake }: { text: ComponentChildren; title: string; onTake(): void }) {
  return (
    <button type="button" class="offer small" title={title} data-offer onClick={onTake} {...ofPage()}>
      <span {...own()}>{text}</span>
    </button>
  );
}
