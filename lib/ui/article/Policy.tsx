// The editorial policy, from the rules: who writes, how evidence is read, money, and how errors are reported.
import { useArticle } from './context.ts';
import { Heading } from './Heading.tsx';

export function Policy() {
  const { rules } = useArticle();
  return (
    <section id="editorial-policy" class="sec" aria-labelledby="editorial-policy-title">
      <Heading level={2} id="editorial-policy-title" anchor="editorial-policy" name="Editorial policy">
        Editorial policy
      </Heading>
      {rules.basis.editorial.map((part) => (
        <div class="block" key={part.title}>
          <h3>{part.title}</h3>
          {part.text.map((t) => (
            <p key={t}>{t}</p>
          ))}
        </div>
      ))}
    </section>
  );
}
