// One box for a follow-up question; the answer is quoted from the rules' own records, or says that they do not cover it.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Answer } from '../answers/answer.ts';
import { makeAsk } from '../answers/ask.ts';
import type { Bundle } from '../rules/schema/bundle.ts';
import { Answered, NotCovered } from './Answered.tsx';

/** `query` is asked at once; the index is built when the box is entered, so that a page nobody asks pays nothing and the first answer is there at once. */
export function Ask({ rules, query = '' }: { rules: Bundle; query?: string }) {
  const [text, setText] = useState(query);
  const [answer, setAnswer] = useState<Answer>({ state: 'empty' });
  const asker = useRef<ReturnType<typeof makeAsk>>(null);
  const hint = useId();
  const ready = () => {
    asker.current ??= makeAsk(rules);
    return asker.current;
  };
  const put = (q: string) => setAnswer(ready()(q));
  // the address is asked once; what is typed later is not
  useEffect(() => {
    if (query.trim()) put(query);
  }, []);
  return (
    <search class="ask" data-answer={answer.state}>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          put(text);
        }}
      >
        <label>
          <span>Ask a follow-up question</span>
          <input
            type="search"
            value={text}
            maxLength={400}
            placeholder="How often MRI on natalizumab?"
            autocomplete="off"
            aria-describedby={hint}
            onFocus={() => setTimeout(ready)}
            onInput={(e) => {
              setText(e.currentTarget.value);
              if (!e.currentTarget.value.trim()) setAnswer({ state: 'empty' });
            }}
          />
        </label>
        <button type="submit" class="primary">
          Ask
        </button>
      </form>
      <p class="small soft" id={hint}>
        Answers are quoted from the records of this page. Nothing is made up, and your question is sent nowhere.
      </p>
      <div aria-live="polite">
        {answer.state === 'answer' && <Answered answer={answer} rules={rules} />}
        {answer.state === 'not-covered' && <NotCovered answer={answer} rules={rules} />}
      </div>
    </search>
  );
}
