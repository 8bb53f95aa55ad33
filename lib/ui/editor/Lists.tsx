// Lists of the form: entries that are added, moved through and taken out, and records that go by a name.
import { useState } from 'preact/hooks';
import { t } from '../../language/say.ts';
import { english, rich } from '../Rich.tsx';
import { En, Field, type FieldProps, Fields, helpOf, idOf, titleOf } from './Field.tsx';
import { blank, isJson, type Json, type Node } from './node.ts';

/** What an entry is called in its heading: the words that tell it from the others. */
const nameOf = (v: unknown) =>
  isJson(v)
    ? [v.agent, v.title, v.id, v.text, isJson(v.name) ? v.name.text : undefined, v.fact, v.to]
        .filter((x) => typeof x === 'string' && x)
        .slice(0, 2)
        .join(': ')
    : '';

function Entry({
  n,
  title,
  name,
  path,
  node,
  place,
  value,
  set,
  remove,
}: {
  n: number;
  title: string;
  name: string;
  path: string;
  node: Node;
  place: string;
  value: unknown;
  set(v: unknown): void;
  remove(): void;
}) {
  // one that was just added is open, and stays so while it gets its name
  const [open, setOpen] = useState(name === '');
  return (
    <details class="entry-box" open={open} onToggle={(e) => setOpen(e.currentTarget.open)} data-entry={path}>
      <summary {...english()}>
        {title} {n}
        {name && `: ${name}`}
      </summary>
      {node.properties ? (
        <Fields node={node} value={isJson(value) ? value : {}} path={path} place={place} set={set} />
      ) : (
        <Field node={node} value={value} path={path} place={place} set={set} />
      )}
      <button type="button" class="link" onClick={remove}>
        {t('Take out')}
        <span class="visually-hidden" {...english()}>{` ${title} ${n} ${name}`}</span>
      </button>
    </details>
  );
}

/** An array of objects. */
export function Entries({ node, value, path, place, set }: FieldProps) {
  const now = Array.isArray(value) ? (value as unknown[]) : [];
  const item = node.items as Node;
  const add = () => set([...now, blank(item)]);
  return (
    <fieldset class="group" data-list={path}>
      <legend>
        <En>{titleOf(place)}</En>
      </legend>
      {helpOf(place) && (
        <p class="help" {...english()}>
          {helpOf(place)}
        </p>
      )}
      {now.map((v, i) => (
        <Entry
          key={i}
          n={i + 1}
          title={titleOf(place)}
          name={nameOf(v)}
          path={`${path}[${i}]`}
          node={item}
          place={place}
          value={v}
          set={(next) => set(now.map((x, at) => (at === i ? next : x)))}
          remove={() => set(now.filter((_, at) => at !== i))}
        />
      ))}
      <button type="button" id={idOf(path)} data-add={path} disabled={now.length >= (node.maxItems ?? Number.POSITIVE_INFINITY)} onClick={add}>
        {rich('Add: {what}', { what: <En>{titleOf(place)}</En> })}
      </button>
    </fieldset>
  );
}

/** Records by a name: by their own id where they have one, else by a name that is asked for first. */
export function Records({ node, value, path, place, set }: FieldProps) {
  const now: Json = isJson(value) ? value : {};
  const item = (typeof node.additionalProperties === 'object' ? node.additionalProperties : {}) as Node;
  const own = !!item.properties?.id;
  const [name, setName] = useState('');
  const put = (key: string, next: unknown) => {
    const id = own && isJson(next) && typeof next.id === 'string' ? next.id : key;
    // a record keeps its place while its id is being typed; two of one id cannot be
    if (id !== key && id in now) return;
    set(Object.fromEntries(Object.entries(now).map(([k, v]) => (k === key ? [id, next] : [k, v]))));
  };
  const add = () => {
    const key = name.trim();
    if (!key || key in now) return;
    const fresh = blank(item);
    set({ ...now, [key]: own && isJson(fresh) ? { ...fresh, id: key } : fresh });
    setName('');
  };
  return (
    <fieldset class="group" data-list={path}>
      <legend>
        <En>{titleOf(place)}</En>
      </legend>
      {helpOf(place) && (
        <p class="help" {...english()}>
          {helpOf(place)}
        </p>
      )}
      {Object.entries(now).map(([key, v], i) => (
        <Entry
          key={i}
          n={i + 1}
          title={titleOf(place)}
          name={key}
          path={`${path}.${key}`}
          node={item}
          place={`${place}.*`}
          value={v}
          set={(next) => put(key, next)}
          remove={() => set(Object.fromEntries(Object.entries(now).filter(([k]) => k !== key)))}
        />
      ))}
      <div class="line">
        <label for={idOf(path)}>{t('Name or id of a new entry')}</label>
        <span class="row">
          <input id={idOf(path)} value={name} autocomplete="off" spellcheck={false} onInput={(e) => setName(e.currentTarget.value)} />
          <button type="button" data-add={path} disabled={!name.trim() || name.trim() in now} onClick={add}>
            {rich('Add: {what}', { what: <En>{titleOf(place)}</En> })}
          </button>
        </span>
      </div>
    </fieldset>
  );
}
