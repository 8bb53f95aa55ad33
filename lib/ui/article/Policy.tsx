// The editorial policy, from the rules: who writes, how evidence is read, money, and how errors are reported.
import { t } from '../../language/say.ts';
import { own } from '../Rich.tsx';
import { useArticle } from './context.ts';
import { Heading } from './Heading.tsx';

export function Policy() {
  const { rules } = useArticle();
  return (
    <section id="editorial-policy" class="sec" aria-labelledby="editorial-policy-title">
      <Heading level={2} id="editorial-policy-title" anchor="editorial-policy" name={t('Editorial policy')}>
        <span {...own()}>{t('Editorial policy')}</span>
      </Heading>
      {rules.basis.editorial.map((part) => (
        <div class="block" key={part.title}>
          <h3>{part.title}</h3>
          {part.text.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ))}
    </section>
  );
}
