// Beside an error: whom to ask, and where the report to copy is.
import { useEffect, useState } from 'preact/hooks';

export function Help({ support }: { support(): Promise<string> }) {
  const [contact, setContact] = useState('');
  useEffect(() => void support().then(setContact), []);
  return (
    <p class="small" data-help>
      {contact && <>Ask {contact}. </>}
      <a href="options.html#help" target="_blank" rel="noopener">
        Report to copy
      </a>
    </p>
  );
}
