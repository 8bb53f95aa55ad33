// A heading with its tools beside it, out of the heading's own text: copy a link, copy the text, print.
import type { ComponentChildren } from 'preact';
import { announce, copy } from './copy.ts';

type Props = {
  level: 2 | 3 | 4;
  /** The heading's own id; an outer element may hold the anchor instead. */
  id?: string;
  anchor: string;
  name: string;
  /** Text to copy, made when asked for. */
  text?: () => string;
  print?: () => void;
  children: ComponentChildren;
};

export function Heading({ level, id, anchor, name, text, print, children }: Props) {
  const H = `h${level}` as 'h2' | 'h3' | 'h4';
  const link = () => `${location.href.split('#')[0]}#${anchor}`;
  return (
    <div class="head">
      <H id={id} tabIndex={-1}>
        {children}
      </H>
      <span class="tools">
        <button type="button" class="link" aria-label={`Copy link to ${name}`} onClick={() => void copy(link(), 'Link copied')}>
          Link
        </button>
        {text && (
          <button type="button" class="link" aria-label={`Copy text of ${name}`} onClick={() => void copy(text(), 'Text copied')}>
            Copy
          </button>
        )}
        {print && (
          <button
            type="button"
            class="link"
            aria-label={`Print ${name}`}
            onClick={() => {
              announce('');
              print();
            }}
          >
            Print
          </button>
        )}
      </span>
    </div>
  );
}
