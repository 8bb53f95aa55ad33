// Basis and limits of one agent's answer: a line to open, its content loaded and made when it is opened.

import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../language/say.ts';
import type { BasisProps } from './BasisBody.tsx';

/** The popup must open fast and the article has one for each agent, so nothing of it is there before. */
export function Basis(props: BasisProps) {
  const [Body, setBody] = useState<FunctionComponent<BasisProps> | null>(null);
  const load = async () => {
    const { BasisBody } = await import('./BasisBody.tsx');
    setBody(() => BasisBody);
  };
  return (
    <details class="basis" data-basis={props.agent.id} onToggle={(e) => void (e.currentTarget.open && !Body && load())}>
      <summary aria-label={`${t('Basis and limits')}: ${props.agent.title}`}>{t('Basis and limits')}</summary>
      {Body && <Body {...props} />}
    </details>
  );
}
