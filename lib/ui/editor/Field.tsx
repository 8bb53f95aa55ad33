// One field of the form, of whatever kind the schema says: it calls itself for what stands within.
import { wordsOf } from '../../channel/schema/words.ts';
import { t } from '../../language/say.ts';
import { english, rich } from '../Rich.tsx';
import { useForm } from './context.ts';
import { Entries, Records } from './Lists.tsx';
import { blank, isJson, type Json, type Node, numberOrText, orNothing, shapeOf } from './node.ts';

export type FieldProps = { node: Node; value: unknown; path: string; place: string; optional?: boolean; set(value: unknown): void };

/** `path` is of the value, with numbers of entries; `place` is of the schema, without. */
export function Field(props: FieldProps) {
  const { node, value, optional, set } = props;
  const nullable = orNothing(node);
  if (nullable) return <Field {...props} node={nullable} value={value ?? undefined} optional set={(v) => set(v === undefined ? null : v)} />;
  if (node.const !== undefined) return null;
  if (node.anyOf && !numberOrText(node)) return <Shapes {...props} />;
  const composed = node.type === 'object' || (node.type === 'array' && !isPlainList(node));
  if (optional && composed && value === undefined) return <Add {...props} />;
  if (node.type === 'array' && !isPlainList(node)) return <Entries {...props} />;
  if (node.type === 'object' && !node.properties) return <Records {...props} />;
  if (node.type === 'object') return <Group {...props} />;
  return <Line {...props} />;
}

const textItems = (n: Node) => n.items?.type === 'string' && !n.items.enum;
const isPlainList = (n: Node) => textItems(n) || !!n.items?.enum;
export const titleOf = (place: string): string => wordsOf(place)?.title ?? place.split('.').at(-1) ?? '';
export const helpOf = (place: string): string => wordsOf(place)?.help ?? '';
export const idOf = (path: string): string => `f-${path}`;

/** Words of the schema, which are English as the rules themselves. */
export const En = ({ children }: { children: string }) => <span {...english()}>{children}</span>;

/** What belongs together, with its name above it. */
function Group({ node, value, path, place, optional, set }: FieldProps) {
  const now = isJson(value) ? value : {};
  return (
    <fieldset class="group">
      <legend>
        <En>{titleOf(place)}</En>
      </legend>
      {helpOf(place) && (
        <p class="help" {...english()}>
          {helpOf(place)}
        </p>
      )}
      <Fields node={node} value={now} path={path} place={place} set={set} />
      {optional && (
        <button type="button" class="link" onClick={() => set(undefined)}>
          {t('Leave it out')}
          <span class="visually-hidden" {...english()}>
            {' '}
            {titleOf(place)}
          </span>
        </button>
      )}
    </fieldset>
  );
}

/** The fields of an object, one under the other; a field without a value is left out of it. */
export function Fields({ node, value, path, place, set }: { node: Node; value: Json; path: string; place: string; set(v: Json): void }) {
  return (
    <>
      {Object.entries(node.properties ?? {}).map(([key, child]) => (
        <Field
          key={key}
          node={child}
          value={value[key]}
          path={path ? `${path}.${key}` : key}
          place={place ? `${place}.${key}` : key}
          optional={!node.required?.includes(key)}
          set={(v) => {
            const { [key]: _gone, ...rest } = value;
            set(v === undefined ? rest : { ...value, [key]: v });
          }}
        />
      ))}
    </>
  );
}

/** One of several shapes, chosen by a select. */
function Shapes(props: FieldProps) {
  const { node, value, path, place, optional, set } = props;
  if (optional && value === undefined) return <Add {...props} />;
  const shapes = node.anyOf ?? [];
  const at = shapeOf(node, value);
  const nameOf = (n: Node) => {
    const kind = n.properties?.kind;
    return String(kind?.const ?? kind?.enum?.join(', ') ?? Object.keys(n.properties ?? {}).join(', '));
  };
  return (
    <fieldset class="group">
      <legend>
        <En>{titleOf(place)}</En>
      </legend>
      {helpOf(place) && (
        <p class="help" {...english()}>
          {helpOf(place)}
        </p>
      )}
      <label class="line">
        <span {...english()}>{titleOf('kind')}</span>
        <select id={idOf(`${path}.shape`)} value={String(at)} onInput={(e) => set(blank(shapes[Number(e.currentTarget.value)] as Node))}>
          {shapes.map((s, i) => (
            <option key={i} value={String(i)}>
              {nameOf(s)}
            </option>
          ))}
        </select>
      </label>
      <Fields node={shapes[at] as Node} value={isJson(value) ? value : {}} path={path} place={place} set={set} />
    </fieldset>
  );
}

function Add({ node, place, path, set }: FieldProps) {
  return (
    <p class="line">
      <button type="button" id={idOf(path)} onClick={() => set(blank(node))}>
        {rich('Add: {what}', { what: <En>{titleOf(place)}</En> })}
      </button>
      {helpOf(place) && (
        <span class="help" {...english()}>
          {helpOf(place)}
        </span>
      )}
    </p>
  );
}

/** A single field with its label, its meaning and what is wrong with it. */
function Line({ node, value, path, place, optional, set }: FieldProps) {
  const { wrong, agents, meant } = useForm();
  const fault = wrong(path);
  const id = idOf(path);
  const help = helpOf(place);
  const said = { id, 'aria-invalid': fault ? true : undefined, 'aria-describedby': `${id}-help` } as const;
  const ofAgent = /(^|\.)agent$/.test(place);
  const other = ofAgent && typeof value === 'string' && !agents.includes(value) ? meant(value) : null;
  const put = (v: string) => set(v === '' && optional ? undefined : v);
  const control = () => {
    if (node.items?.enum) return <Choices {...{ node, value, path, place, set }} />;
    if (node.type === 'array') {
      const lines = Array.isArray(value) ? (value as string[]) : [];
      const keep = (text: string) => set(text === '' ? [] : text.split('\n'));
      return (
        <textarea
          {...said}
          rows={Math.min(Math.max(lines.length + 1, 2), 10)}
          value={lines.join('\n')}
          spellcheck={false}
          onInput={(e) => keep(e.currentTarget.value)}
        />
      );
    }
    if (node.enum)
      return (
        <select {...said} value={String(value ?? '')} onInput={(e) => put(e.currentTarget.value)}>
          {optional && <option value="">–</option>}
          {node.enum.map((v) => (
            <option key={v}>{v}</option>
          ))}
        </select>
      );
    if (node.type === 'boolean')
      return (
        <select
          {...said}
          value={value === undefined ? '' : String(value)}
          onInput={(e) => set(e.currentTarget.value === '' ? undefined : e.currentTarget.value === 'true')}
        >
          {optional && <option value="">–</option>}
          <option value="true">{t('Yes')}</option>
          <option value="false">{t('No')}</option>
        </select>
      );
    if (node.type === 'number' || node.type === 'integer' || numberOrText(node)) {
      const number = (v: string) => (v.trim() !== '' && Number.isFinite(Number(v)) ? Number(v) : v);
      return (
        <input
          {...said}
          inputMode="decimal"
          value={String(value ?? '')}
          onChange={(e) => (e.currentTarget.value === '' && optional ? set(undefined) : set(number(e.currentTarget.value)))}
        />
      );
    }
    const text = String(value ?? '');
    if ((node.maxLength ?? 0) > 200)
      return <textarea {...said} rows={3} maxLength={node.maxLength} value={text} onInput={(e) => put(e.currentTarget.value)} />;
    const list = ofAgent ? { list: 'known-agents' } : {};
    return (
      <input
        {...said}
        {...list}
        maxLength={node.maxLength}
        value={text}
        autocomplete="off"
        spellcheck={false}
        onInput={(e) => put(e.currentTarget.value)}
      />
    );
  };
  return (
    <div class={`line ${fault ? 'faulty' : ''}`} data-field={path}>
      <label for={id}>
        <En>{titleOf(place)}</En> {!optional && <span class="needed">({t('needed')})</span>}
      </label>
      {control()}
      {other && (
        <span class="small">
          <button type="button" class="link" data-meant={other} onClick={() => set(other)}>
            {rich('Take {medicine}', { medicine: <En>{other}</En> })}
          </button>
        </span>
      )}
      <span id={`${id}-help`} class="help">
        <En>{help}</En>{' '}
        {fault && (
          <b class="wrong" {...english()}>
            {fault}
          </b>
        )}
      </span>
    </div>
  );
}

/** Several of a closed list. */
function Choices({ node, value, path, place, set }: Pick<FieldProps, 'node' | 'value' | 'path' | 'place' | 'set'>) {
  const now = Array.isArray(value) ? (value as string[]) : [];
  return (
    <fieldset class="choices" id={idOf(path)}>
      <legend class="visually-hidden" {...english()}>
        {titleOf(place)}
      </legend>
      {node.items?.enum?.map((v) => (
        <label key={v}>
          <input type="checkbox" checked={now.includes(v)} onChange={() => set(now.includes(v) ? now.filter((x) => x !== v) : [...now, v])} /> {v}
        </label>
      ))}
    </fieldset>
  );
}
