// One box for a follow-up question; the answer is quoted from the rules' own records, or says that they do not cover it.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Answer } from '../answers/answer.ts';
import { makeAsk } from '../answers/ask.ts';
import { t } from '../language/say.ts';
import type { Asks } from '../rules/schema/asks.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { Answered, NotCovered } from './Answered.tsx';
import { english, own } from './Rich.tsx';

/** `query` is asked at once; the index is built when the box is entered, so that a page nobody asks pays nothing and the first answer is there at once. */
export function Ask({ rules, asks, query = '' }: { rules: Bundle; asks?(): Promise<Asks>; query?: string }) {
  const [text, setText] = useState(query);
  const [answer, setAnswer] = useState<Answer>({ state: 'empty' });
  const asker = useRef<Promise<ReturnType<typeof makeAsk>>>(null);
  const hint = useId();
  const ready = () => {
    // without the worded questions, the words of the records answer
    asker.current ??= Promise.resolve(asks?.())
      .catch(() => undefined)
      .then((worded) => makeAsk(rules, worded));
    return asker.current;
  };
  const put = async (q: string) => {
    const ask = await ready();
    setAnswer(ask(q));
  };
  // the address is asked once; what is typed later is not
  useEffect(() => {
    if (query.trim()) void put(query);
  }, []);
  return (
    <search class="ask" {...own()} data-answer={answer.state}>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          void put(text);
        }}
      >
        <label>
          <span>{t('Ask a follow-up question')}</span>
          <input
            type="search"
            value={text}
            maxLength={400}
            placeholder="How often MRI on natalizumab?"
            {...english()}
            autocomplete="off"
            aria-describedby={hint}
            onFocus={() => setTimeout(() => void ready())}
            onInput={(e) => {
              setText(e.currentTarget.value);
              if (!e.currentTarget.value.trim()) setAnswer({ state: 'empty' });
            }}
          />
        </label>
        <button type="submit" class="primary">
          {t('Ask')}
        </button>
      </form>
      <p class="small soft" id={hint}>
        {t('Answers are quoted from the records of this page. Nothing is made up, and your question is sent nowhere.')}
        {own().lang && ` ${t('Ask in English.')}`}
      </p>
      <div aria-live="polite">
        {answer.state === 'answer' && <Answered answer={answer} rules={rules} />}
        {answer.state === 'not-covered' && <NotCovered answer={answer} rules={rules} />}
      </div>
    </search>
  );
}
