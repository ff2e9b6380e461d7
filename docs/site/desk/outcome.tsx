import { type Decision, labelOf, type Reason, showDate } from '@xueji/core';
import type { Help } from '@xueji/core/help';
import { useContext, useEffect, useState } from 'preact/hooks';
import { anchorOf, slugOf } from '../law/anchors.ts';
import { pathIn } from '../law/language.ts';
import { type Answer, type Answered, helpFor } from './ask.ts';
import { CurrentLanguage, useSay } from './language.tsx';
import { words } from './words.ts';

/** The answer, as a decision says it: verdict first, then all that stands in the way, and what would help. */
export function Outcome({ answer, amended }: { answer: Answer; amended: boolean }) {
  const say = useSay();
  if ('fault' in answer) {
    return (
      <section class="outcome fault" aria-label={say(words.outcome)} aria-live="polite">
        <h2 id="outcome">{say(words.cannotAsk)}</h2>
        <p>{say(answer.fault)}</p>
        {answer.advice && <p class="quiet">{say(answer.advice)}</p>}
      </section>
    );
  }
  const { decision, milliseconds } = answer;
  return (
    <section class={`outcome ${decision.verdict}`} aria-label={say(words.outcome)} aria-live="polite">
      <h2 id="outcome">
        <span class="verdict">{say(labelOf(decision.verdict))}</span>
        {amended && <small>{say(words.amended)}</small>}
      </h2>
      <Reasons decision={decision} />
      <Duties decision={decision} />
      <Ways answer={answer} />
      <p class="quiet" data-milliseconds={milliseconds.toFixed(1)}>
        {say(words.took)} {milliseconds.toFixed(1)} ms
      </p>
    </section>
  );
}

function Reasons({ decision }: { decision: Decision }) {
  const say = useSay();
  if (decision.verdict === 'granted') {
    return (
      <>
        <h3>{say(words.norms)}</h3>
        <Norms citations={decision.citations} />
        <h3>{say(words.happens)}</h3>
        <p>
          {happening(decision.events)
            .map(type => say(labelOf(type)))
            .join(' · ')}
        </p>
      </>
    );
  }
  if (decision.verdict === 'refused') return <List title={say(words.because)} reasons={decision.refusals} />;
  const approvals = decision.outstanding.filter(({ kind }) => kind === 'approval');
  const others = decision.outstanding.filter(({ kind }) => kind !== 'approval');
  return (
    <>
      {others.length > 0 && <List title={say(words.outstanding)} reasons={others} />}
      {approvals.length > 0 && <List title={say(words.steps)} reasons={approvals} brief />}
    </>
  );
}

function List({
  title,
  reasons,
  brief = false,
}: {
  title: string;
  reasons: readonly Reason[];
  brief?: boolean;
}) {
  const say = useSay();
  return (
    <>
      <h3>{title}</h3>
      <ol class="reasons">
        {reasons.map((reason, i) => (
          <li key={i} data-rule={reason.rule}>
            <p>{say(reason.says)}</p>
            {reason.remedy && (
              <p class="remedy">
                <b>{say(words.remedy)}</b>
                {say(reason.remedy)}
              </p>
            )}
            <Norms citations={reason.citations} brief={brief} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** What happens, each once; the duties that arise are listed by themselves. */
const happening = (events: Decision['events']): readonly string[] => [
  ...new Set(events.map(({ type }) => type).filter(type => type !== 'duty-arisen')),
];

/** @param brief - by their places alone, which say enough where the same ones stand at every step */
function Norms({ citations, brief = false }: { citations: Reason['citations']; brief?: boolean }) {
  const language = useContext(CurrentLanguage);
  const shown = (label: string) => (brief ? label.replace(/“[\s\S]*”$| \([\s\S]*\)$/, '') : label);
  return (
    <ul class={brief ? 'norms brief' : 'norms'}>
      {citations.map(({ norm, label }) => (
        <li key={norm}>
          <a href={pathIn(language, `law/${slugOf(norm)}/#${anchorOf(norm)}`)} title={label[language]}>
            {shown(label[language])}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Duties({ decision: { duties } }: { decision: Decision }) {
  const say = useSay();
  if (duties.length === 0) return null;
  return (
    <>
      <h3>{say(words.duties)}</h3>
      <ul>
        {duties.map(duty => (
          <li key={duty.id}>
            {say(labelOf(duty.act))}
            {duty.due && ` · ${say(words.due)} ${say(showDate(duty.due))}`}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Worked out when the answer already stands on the page. */
function Ways({ answer }: { answer: Answered }) {
  const say = useSay();
  const { staged } = answer;
  const [help, setHelp] = useState<Help>();
  useEffect(() => {
    setHelp(undefined);
    const timer = setTimeout(() => setHelp(helpFor(staged)), 60);
    return () => clearTimeout(timer);
  }, [staged]);
  if (!help || answer.decision.verdict === 'granted') return null;
  return (
    <>
      <h3>{say(words.ways)}</h3>
      <p class="quiet">{say(help.says)}</p>
      <ol class="ways">
        {help.ways.slice(0, 4).map(({ changes }, i) => (
          <li key={i}>{changes.map(change => say(change.says)).join(' → ')}</li>
        ))}
      </ol>
    </>
  );
}
