// What a patient reads first: plain sentences with their sources, frequencies drawn, and the safety line last and largest.
import type { ComponentChildren } from 'preact';
import type { PatientSentence } from '../../evidence/patient.ts';
import { picturesOf } from '../../evidence/pictures.ts';
import { t } from '../../language/say.ts';
import { own } from '../Rich.tsx';
import { Cites } from './Cited.tsx';
import { useArticle } from './context.ts';
import { IconArray } from './IconArray.tsx';

export function Plain({ sentences, place }: { sentences: PatientSentence[]; place: string }) {
  const { rules } = useArticle();
  const { safety } = rules.patient;
  const told = sentences.filter((q) => q.id !== safety);
  const unread = told.some((q) => !q.verified);
  return (
    <div class="plain" data-place={place}>
      {told.map((q) => (
        <div key={q.id}>
          <p data-plain={q.id} data-from={q.from.join(' ')} data-verified={q.verified}>
            {q.text}
            {!q.verified && <span class="unchecked" {...own()}>{` (${t('not checked')})`}</span>}
            <Cites q={q} />
          </p>
          {picturesOf(q, rules).map((p, i) => (
            <IconArray key={`i${i}`} {...p} id={`${place}-${q.id.replace('.', '-')}-${i}`} />
          ))}
        </div>
      ))}
      {sentences
        .filter((q) => q.id === safety)
        .map((q) => (
          <p key={q.id} class="safety" data-plain={q.id} data-from={q.from.join(' ')}>
            {q.text}
          </p>
        ))}
      {unread && (
        <p class="small soft" {...own()}>
          {t('“Not checked” means that nobody has yet read a source for the sentence. Ask your team about it.')}
        </p>
      )}
    </div>
  );
}

/** What health professionals read: in sight for them, folded below the plain words; never left out. */
export function ForTeam({ children, name }: { children: ComponentChildren; name: string }) {
  const { plain } = useArticle();
  if (!plain) return <>{children}</>;
  return (
    <details class="team">
      <summary aria-label={`${t('What health professionals read')}: ${name}`} {...own()}>
        {t('What health professionals read')}
      </summary>
      {children}
    </details>
  );
}

/** The one line that must not be missed, at the top of the page. */
export function Safety({ text }: { text: string }) {
  return (
    <p class="safety first" role="note">
      {text}
    </p>
  );
}
