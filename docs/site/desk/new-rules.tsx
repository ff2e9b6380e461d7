import { type DocumentKind, documentKinds, labelOf, type Regulation } from '@xueji/core';
import { strToU8, zipSync } from 'fflate';
import { useId } from 'preact/hooks';
import { ruleWords } from '../law/rule-words.ts';
import { download } from './download.ts';
import { useSay } from './language.tsx';
import { blankCondition, ConditionFields } from './new-condition.tsx';
import { addable, blankRule, isComplete, type NewRule, ruleFiles, ruleOf } from './new-rule.ts';
import { words } from './words.ts';

interface Props {
  /** With the added rules laid over it. */
  readonly law: Regulation;
  readonly act: string;
  readonly on: string;
  readonly added: readonly NewRule[];
  readonly change: (added: readonly NewRule[]) => void;
}

/** Rules that somebody thinks of, tried beside those there are, and kept as a folder of local rules. */
export function NewRules({ law, act, on, added, change }: Props) {
  const say = useSay();
  return (
    <details open={added.length > 0} class="new-rules">
      <summary>
        {say(words.newRules)} <span class="number">{added.length}</span>
      </summary>
      <p class="quiet">{say(words.newRulesHint)}</p>
      {added.map((rule, i) => (
        <OneRule
          key={i}
          law={law}
          on={on}
          rule={rule}
          change={next => change(next ? added.with(i, next) : added.toSpliced(i, 1))}
        />
      ))}
      <p class="tools">
        <button type="button" onClick={() => change([...added, blankRule(act)])}>
          {say(words.addRule)}
        </button>
        {added.some(isComplete) && (
          <button type="button" onClick={() => download('local-rules.zip', zipped(added), 'application/zip')}>
            {say(words.saveRules)}
          </button>
        )}
      </p>
    </details>
  );
}

function zipped(added: readonly NewRule[]) {
  const files = Object.entries(ruleFiles(added)).map(([name, text]) => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(files));
}

function OneRule({
  law,
  on,
  rule,
  change,
}: {
  law: Regulation;
  on: string;
  rule: NewRule;
  change: (rule: NewRule | undefined) => void;
}) {
  const say = useSay();
  const id = useId();
  const set = (part: Partial<NewRule>) => change({ ...rule, ...part });
  const { conditions } = rule;
  return (
    <fieldset class="field group">
      <legend>{say(labelOf(rule.on))}</legend>
      <div class="fields">
        <div class="field">
          <label for={`${id}-kind`}>{say(words.modality)}</label>
          <select
            id={`${id}-kind`}
            value={rule.modality}
            onChange={event => set({ modality: event.currentTarget.value as NewRule['modality'] })}
          >
            {addable.map(modality => (
              <option key={modality} value={modality}>
                {say(words.addable[modality])}
              </option>
            ))}
          </select>
        </div>
        {rule.modality === 'requirement' && (
          <div class="field">
            <label for={`${id}-document`}>{say(words.document)}</label>
            <select
              id={`${id}-document`}
              value={rule.document}
              onChange={event => set({ document: event.currentTarget.value as DocumentKind })}
            >
              {documentKinds.map(kind => (
                <option key={kind} value={kind}>
                  {say(labelOf(kind))}
                </option>
              ))}
            </select>
          </div>
        )}
        <div class="field wide">
          <label for={`${id}-says`}>{say(words.says)}</label>
          <input
            id={`${id}-says`}
            value={rule.says}
            onInput={event => set({ says: event.currentTarget.value })}
          />
        </div>
      </div>
      {conditions.map((condition, i) => (
        <ConditionFields
          key={i}
          law={law}
          act={rule.on}
          label={i === 0 ? words.where : words.andWhere}
          condition={condition}
          change={next => set({ conditions: next ? conditions.with(i, next) : conditions.toSpliced(i, 1) })}
        />
      ))}
      <p class="tools">
        <button
          type="button"
          onClick={() => set({ conditions: [...conditions, blankCondition(law, rule.on)] })}
        >
          {say(words.addCondition)}
        </button>
        <button type="button" onClick={() => change(undefined)}>
          {say(words.removeRule)}
        </button>
      </p>
      <p class="in-words">
        {isComplete(rule) ? <InWords law={law} rule={rule} on={on} /> : say(words.unfinished)}
      </p>
    </fieldset>
  );
}

/** The rule as the pages of the regulation would write it out. */
function InWords({ law, rule, on }: { law: Regulation; rule: NewRule; on: string }) {
  const say = useSay();
  const written = ruleOf(rule, 0);
  const { when, follows } = ruleWords(law, written, { when: written.conditions, unless: [] }, on);
  return (
    <>
      {say(words.where)}
      {when && say(when)}
      {say(words.then)}
      {say(follows)}
    </>
  );
}
