// Beside an error: whom to ask, and where the report to copy is.

import { useEffect, useState } from 'preact/hooks';
import { t } from '../language/say.ts';
import { rich } from './Rich.tsx';

export function Help({ support }: { support(): Promise<string> }) {
  const [contact, setContact] = useState('');
  useEffect(() => void support().then(setContact), []);
  return (
    <p class="small" data-help>
      {contact && <>{rich('Ask {contact}.', { contact: <bdi>{contact}</bdi> })} </>}
      <a href="options.html#help" target="_blank" rel="noopener">
        {t('Report to copy')}
      </a>
    </p>
  );
}
