import { type Bilingual, labelOf, type XuejiError } from '@xueji/core';
import type { Difference, ParameterDifference } from '@xueji/core/versions';
import { useSay } from '../desk/language.tsx';
import { placeWords } from '../law/rule-words.ts';
import { valueWords } from '../law/value-words.ts';
import { type Comparison, factWords, saidWords, type TextDifference } from './comparison.ts';
import type { Version } from './versions.ts';
import { words } from './words.ts';

interface Props {
  readonly comparison: Comparison;
  readonly before: Version;
  readonly after: Version;
}

/** What two versions say differently: values, meanings, words. */
export function Differences({ comparison, before, after }: Props) {
  const say = useSay();
  const { differences, parameters, texts, tried } = comparison;
  const count = differences.length + parameters.length;
  return (
    <section class="panel" aria-live="polite" aria-labelledby="differences">
      <h2 id="differences">
        {count === 0 ? say(words.none) : `${count} ${say(words.some)}`}{' '}
        <small>
          {say(words.tried)} {tried}
        </small>
      </h2>
      {parameters.length > 0 && <h3>{say(words.values)}</h3>}
      {parameters.map(each => (
        <OneValue key={each.name} difference={each} laws={[after, before]} />
      ))}
      {differences.length > 0 && <h3>{say(words.meanings)}</h3>}
      {differences.map((each, i) => (
        <OneMeaning key={i} difference={each} before={before} after={after} />
      ))}
      {texts.length > 0 && <h3>{say(words.texts)}</h3>}
      {texts.map(each => (
        <OneText key={each.norm} difference={each} place={placeOf(each.norm, after, before)} />
      ))}
    </section>
  );
}

function OneValue({
  difference: { name, before, after },
  laws,
}: {
  difference: ParameterDifference;
  laws: readonly Version[];
}) {
  const say = useSay();
  const parameter = laws.map(({ law }) => law.parameters[name]).find(Boolean)!;
  return (
    <article class="difference" data-parameter={name}>
      <h4>{say(parameter.label)}</h4>
      <Turn before={[valueWords(parameter.type, before)]} after={[valueWords(parameter.type, after)]} />
    </article>
  );
}

function OneMeaning({ difference, before, after }: { difference: Difference } & Omit<Props, 'comparison'>) {
  const say = useSay();
  const facts = factWords(difference);
  const places = new Set(difference.norms.map(norm => say(placeOf(norm, after, before))));
  return (
    <article class="difference" data-command={difference.command}>
      <h4>
        {say(labelOf(difference.command))} <small>{[...places].join('、')}</small>
      </h4>
      <ul>
        {facts.length === 0 ? (
          <li>{say(words.whatever)}</li>
        ) : (
          facts.map(fact => <li key={fact.en}>{say(fact)}</li>)
        )}
      </ul>
      <Turn
        before={difference.before.map(said => saidWords(said, before.law))}
        after={difference.after.map(said => saidWords(said, after.law))}
      />
    </article>
  );
}

function placeOf(norm: string, ...versions: readonly Version[]): Bilingual {
  const known = versions.find(({ law }) => law.norms[norm]) ?? versions[0]!;
  return placeWords(known.law, norm);
}

function OneText({
  difference: { norm, before, after },
  place,
}: {
  difference: TextDifference;
  place: Bilingual;
}) {
  const say = useSay();
  return (
    <article class="difference" data-norm={norm}>
      <h4>{say(place)}</h4>
      <p lang="zh-CN">
        {before !== undefined && <del>{before}</del>} {after !== undefined && <ins>{after}</ins>}
      </p>
    </article>
  );
}

function Turn({ before, after }: { before: readonly Bilingual[]; after: readonly Bilingual[] }) {
  const say = useSay();
  const shown = (all: readonly Bilingual[]) =>
    all.length === 0 ? say(words.nothing) : all.map(say).join(' · ');
  return (
    <dl class="turn">
      <div>
        <dt>{say(words.before)}</dt>
        <dd>{shown(before)}</dd>
      </div>
      <div>
        <dt>{say(words.after)}</dt>
        <dd>{shown(after)}</dd>
      </div>
    </dl>
  );
}

export function Fault({ says, error }: { says: Bilingual; error: XuejiError }) {
  const say = useSay();
  const { file, path } = error.where;
  return (
    <div class="outcome fault" role="alert">
      <strong>{say(says)}</strong>
      <p>{say(error.what)}</p>
      {file && <code>{[file, path].filter(Boolean).join(' ')}</code>}
      <p class="quiet">{say(error.advice)}</p>
    </div>
  );
}
