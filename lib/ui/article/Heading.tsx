// A heading with its tools beside it, out of the heading's own text: copy a link, copy the text, print.
import type { ComponentChildren } from 'preact';
import { t } from '../../language/say.ts';
import { own } from '../Rich.tsx';
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
      <span class="tools" {...own()}>
        <button type="button" class="link" aria-label={t('Copy link to {name}', { name })} onClick={() => void copy(link(), t('Link copied'))}>
          {t('Link')}
        </button>
        {text && (
          <button type="button" class="link" aria-label={t('Copy text of {name}', { name })} onClick={() => void copy(text(), t('Text copied'))}>
            {t('Copy')}
          </button>
        )}
        {print && (
          <button
            type="button"
            class="link"
            aria-label={t('Print {name}', { name })}
            onClick={() => {
              announce('');
              print();
            }}
          >
            {t('Print')}
          </button>
        )}
      </span>
    </div>
  );
}
