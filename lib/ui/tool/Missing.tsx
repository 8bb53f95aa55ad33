// What a tool still needs, as one sentence: our own words, and those of the rules for a part that nobody has read.
import { Fragment } from 'preact';
import { t } from '../../language/say.ts';
import { Clinical, rich } from '../Rich.tsx';

export function Missing({ own, clinical = [] }: { own: string[]; clinical?: string[] }) {
  const items = [...own, ...clinical.map((text) => <Clinical key={text}>{text}</Clinical>)];
  if (!items.length) return null;
  const list = items.map((item, i) => (
    <Fragment key={i}>
      {i ? t('; ') : ''}
      {item}
    </Fragment>
  ));
  return <p class="small">{rich('Still missing: {list}.', { list })}</p>;
}
