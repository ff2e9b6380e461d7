import { labelOf, type Regulation } from '@xueji/core';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Language } from '../law/language.ts';
import { type Answer, ask } from './ask.ts';
import { CasePanel } from './case-panel.tsx';
import type { DeskData } from './data.ts';
import { actOn, type Desk, fromAddress, isUnchanged, toAddress, unchanged } from './desk.ts';
import { download } from './download.ts';
import { FactPanel } from './facts.tsx';
import { World } from './form.tsx';
import { CurrentLanguage, useSay } from './language.tsx';
import { amended, regulationOf } from './law.ts';
import { LawPanel } from './law-panel.tsx';
import { Outcome } from './outcome.tsx';
import { scenarioFile } from './scenario-file.ts';
import { words } from './words.ts';

/** The desk: a case on the left, its outcome on the right, and the law on trial below. */
export function App({ data, language }: { data: DeskData; language: Language }) {
  return (
    <CurrentLanguage.Provider value={language}>
      <World.Provider value={data.world}>
        <TheDesk data={data} />
      </World.Provider>
    </CurrentLanguage.Provider>
  );
}

function TheDesk({ data }: { data: DeskData }) {
  const say = useSay();
  const base = useMemo(() => regulationOf(data.law), [data]);
  const [desk, setDesk] = useState<Desk>(() => deskAt(data, base, location.hash));
  const law = useMemo(() => amended(base, desk.changes), [base, desk.changes]);
  const answer = useMemo(() => ask(desk, law, data.world), [desk, law, data]);

  const change = (next: Desk) => {
    setDesk(next);
    history.replaceState(null, '', `#${toAddress(next)}`);
  };
  const start = (id: string) => change({ ...startFrom(data, id), changes: desk.changes });

  useEffect(() => {
    const follow = () =>
      setDesk(before => ({
        ...deskAt(data, base, location.hash),
        changes: fromAddress(location.hash, base)?.changes ?? before.changes,
      }));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [data, base]);

  const establish = (fact: string, value: unknown) => {
    const { [fact]: _, ...others } = desk.established;
    change({
      ...desk,
      established: (value === undefined ? others : { ...others, [fact]: value }) as Desk['established'],
    });
  };
  const decision = 'fault' in answer ? undefined : answer.decision;
  return (
    <div class="desk">
      <div class="case">
        <p class="name" lang="zh-CN">
          {desk.name}
        </p>
        <CasePanel data={data} desk={desk} change={change} start={start} />
        {'fault' in answer ? null : (
          <FactPanel facts={answer.facts} established={desk.established} establish={establish} />
        )}
      </div>
      <aside>
        <Outcome answer={answer} amended={!isUnchanged(desk.changes)} />
        <p class="tools">
          {decision && (
            <button
              type="button"
              onClick={() =>
                download(`${actOn(desk)[0]}.scenarios.yaml`, scenarioFile(desk, decision), 'application/yaml')
              }
            >
              {say(words.save)}
            </button>
          )}
          <Share desk={desk} />
          <button type="button" onClick={() => change(startFrom(data))}>
            {say(words.reset)}
          </button>
        </p>
      </aside>
      <Glance answer={answer} />
      <LawPanel
        base={base}
        law={law}
        data={data}
        answer={answer}
        act={actOn(desk)[0]}
        on={desk.given.on}
        changes={desk.changes}
        change={changes => change({ ...desk, changes })}
      />
    </div>
  );
}

/** On a narrow screen the outcome is far from what is being filled in: its verdict stays in sight. */
function Glance({ answer }: { answer: Answer }) {
  const say = useSay();
  const verdict = 'fault' in answer ? undefined : answer.decision.verdict;
  const show = () => document.getElementById('outcome')?.scrollIntoView({ block: 'center' });
  return (
    <div class={`glance ${verdict ?? 'fault'}`}>
      <span class="verdict">{say(verdict ? labelOf(verdict) : words.cannotAsk)}</span>
      <button type="button" onClick={show}>
        {say(words.toOutcome)}
      </button>
    </div>
  );
}

function Share({ desk }: { desk: Desk }) {
  const say = useSay();
  const [said, setSaid] = useState<string>();
  useEffect(() => setSaid(undefined), [desk]);
  const copy = async () => {
    const address = `${location.origin}${location.pathname}#${toAddress(desk)}`;
    history.replaceState(null, '', address);
    await navigator.clipboard.writeText(address).then(
      () => setSaid(say(words.shared)),
      () => setSaid(say(words.copyFailed)),
    );
  };
  return (
    <>
      <button type="button" onClick={copy}>
        {say(words.share)}
      </button>
      <span role="status">{said}</span>
    </>
  );
}

/** What an address says: a desk, a scenario by its id, or nothing. */
function deskAt(data: DeskData, law: Regulation, hash: string): Desk {
  const [, id] = /^#case=([\w-]+)$/.exec(hash) ?? [];
  return fromAddress(hash, law) ?? startFrom(data, id);
}

function startFrom({ scenarios }: DeskData, id?: string): Desk {
  const found =
    scenarios.find(scenario => scenario.id === id) ??
    scenarios.find(
      ({ written: { when, then } }) => 'transfer.request' in when && then?.verdict === 'pending',
    ) ??
    scenarios[0]!;
  const { name, given, when } = found.written;
  return { name, given, when, established: {}, changes: unchanged };
}
