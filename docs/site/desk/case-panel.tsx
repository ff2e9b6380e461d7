import { labelOf } from '@xueji/core';
import { useContext, useId } from 'preact/hooks';
import type { DeskData, Fields } from './data.ts';
import { actOn, type Desk } from './desk.ts';
import { Form, World } from './form.tsx';
import { YesNo } from './inputs.tsx';
import { useSay } from './language.tsx';
import { words } from './words.ts';

/** What is said of a student first; the rest is a click away. */
const first = ['school', 'stage', 'grade', 'status', 'birthDate', 'disability'];

interface Props {
  readonly data: DeskData;
  readonly desk: Desk;
  readonly change: (desk: Desk) => void;
  readonly start: (id: string) => void;
}

/** The case: which act, on which day, of whom, and what is asked for. */
export function CasePanel({ data, desk, change, start }: Props) {
  const say = useSay();
  const [type, act] = actOn(desk);
  const { given } = desk;
  const id = useId();
  const schema = data.acts[type]!;
  // A version of the record means nothing where there is one record.
  const fields = Object.keys(schema.properties ?? {}).filter(name => name !== 'basedOn');
  const own = data.scenarios.filter(({ written }) => type in written.when);
  const setGiven = (part: object) => change({ ...desk, given: { ...given, ...part } });
  return (
    <section class="panel" aria-label={say(words.theCase)}>
      <div class="fields">
        <div class="field wide">
          <label for={`${id}-act`}>{say(words.act)}</label>
          <select
            id={`${id}-act`}
            value={type}
            onChange={event => {
              const first = data.scenarios.find(({ written }) => event.currentTarget.value in written.when);
              if (first) start(first.id);
            }}
          >
            {Object.keys(data.acts)
              .filter(name => data.scenarios.some(({ written }) => name in written.when))
              .map(name => (
                <option key={name} value={name}>
                  {say(labelOf(name))}
                </option>
              ))}
          </select>
        </div>
        <div class="field wide">
          <label for={`${id}-start`}>
            {say(words.start)} <small>{own.length}</small>
          </label>
          <select
            id={`${id}-start`}
            value={own.find(({ written }) => written.name === desk.name)?.id ?? ''}
            onChange={event => event.currentTarget.value && start(event.currentTarget.value)}
          >
            <option value=""> </option>
            {own.map(({ id: each, written }) => (
              <option key={each} value={each} lang="zh-CN">
                {written.name}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for={`${id}-on`}>{say(words.on)}</label>
          <input
            id={`${id}-on`}
            type="date"
            value={given.on}
            onInput={event => event.currentTarget.value && setGiven({ on: event.currentTarget.value })}
          />
        </div>
      </div>
      <h2>{say(words.request)}</h2>
      <Form
        schema={schema}
        value={act}
        shown={fields}
        change={next => change({ ...desk, when: { [type]: next } })}
      />
      <h2>{say(words.student)}</h2>
      {given.student ? (
        <StudentForm data={data} student={given.student} change={student => setGiven({ student })} />
      ) : (
        <p class="quiet">{say(words.noStudent)}</p>
      )}
      <Before desk={desk} change={before => setGiven({ before })} />
      <Schools desk={desk} change={directory => setGiven({ directory })} />
    </section>
  );
}

function StudentForm({
  data,
  student,
  change,
}: {
  data: DeskData;
  student: Fields;
  change: (student: Fields) => void;
}) {
  const say = useSay();
  const all = Object.keys(data.student.properties ?? {});
  const shown = all.filter(
    name => first.includes(name) || (student[name] !== undefined && typeof student[name] !== 'object'),
  );
  const others = all.filter(name => !shown.includes(name));
  const said = others.filter(name => student[name] !== undefined);
  return (
    <>
      <Form schema={data.student} value={student} shown={shown} change={change} />
      {said.length > 0 && <Form schema={data.student} value={student} shown={said} change={change} />}
      <details>
        <summary>{say(words.more)}</summary>
        <Form
          schema={data.student}
          value={student}
          shown={others.filter(name => !said.includes(name))}
          change={change}
        />
      </details>
    </>
  );
}

function Before({
  desk: { given },
  change,
}: {
  desk: Desk;
  change: (before: Desk['given']['before']) => void;
}) {
  const say = useSay();
  const before = given.before ?? [];
  if (before.length === 0) return null;
  return (
    <>
      <h2>{say(words.before)}</h2>
      <ol class="before">
        {before.map(({ on, act }, i) => {
          const [type, { by, to }] = Object.entries(act)[0]!;
          return (
            <li key={i}>
              <span>
                {on} {say(labelOf(type))} <small>{String(by ?? to ?? '')}</small>
              </span>
              <button type="button" onClick={() => change(before.toSpliced(i, 1))}>
                {say(words.remove)}
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
}

const asked = ['provincialModel', 'open'] as const;

/** The schools of the case, and what the directory says of them: unknown is a choice. */
function Schools({ desk, change }: { desk: Desk; change: (directory: unknown) => void }) {
  const say = useSay();
  const { schools } = useContext(World);
  const [, act] = actOn(desk);
  const names = [desk.given.student?.school, act.to, act.by].filter(
    (name, i, all) =>
      typeof name === 'string' && all.indexOf(name) === i && schools.some(school => school.name === name),
  ) as string[];
  const directory = (desk.given.directory ?? {}) as Readonly<Record<string, Fields>>;
  return (
    <details class="schools">
      <summary>{say(words.schools)}</summary>
      {names.map(name => {
        const base = schools.find(school => school.name === name)! as unknown as Fields;
        const own = directory[name] ?? {};
        return (
          <fieldset class="field group" key={name}>
            <legend>{name}</legend>
            {asked.map(field => (
              <YesNo
                key={field}
                name={field}
                value={own[field] === undefined ? base[field] : own[field]}
                needed={field === 'open'}
                change={value => change({ ...directory, [name]: { ...own, [field]: value ?? null } })}
              />
            ))}
          </fieldset>
        );
      })}
    </details>
  );
}
