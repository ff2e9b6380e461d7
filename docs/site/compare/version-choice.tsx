import { type Bilingual, isXuejiError, type XuejiError } from '@xueji/core';
import { useId, useState } from 'preact/hooks';
import { useSay } from '../desk/language.tsx';
import { Fault } from './differences.tsx';
import { filesOf, type Version, versionOf } from './versions.ts';
import { words } from './words.ts';

interface Props {
  readonly label: Bilingual;
  readonly known: readonly [Version, ...Version[]];
  readonly chosen: Version;
  readonly choose: (version: Version) => void;
}

/** A whole folder is chosen, not a file; preact knows no attribute for it. */
const asFolder = (input: HTMLInputElement | null) => input?.setAttribute('webkitdirectory', '');

/** One that is here, or a folder of the reader’s own. */
export function VersionChoice({ label, known, chosen, choose }: Props) {
  const say = useSay();
  const id = useId();
  const [own, setOwn] = useState<Version>();
  const [error, setError] = useState<XuejiError>();
  const all = own ? [...known, own] : known;
  const read = async (files: Iterable<File>) => {
    try {
      const version = versionOf(await filesOf(files), known[0].law);
      setOwn(version);
      setError(undefined);
      choose(version);
    } catch (error) {
      if (!isXuejiError(error)) throw error;
      setError(error);
    }
  };
  return (
    <div class="field">
      <label for={id}>{say(label)}</label>
      <select
        id={id}
        value={String(all.indexOf(chosen))}
        onChange={event => choose(all[Number(event.currentTarget.value)]!)}
      >
        {all.map(({ name }, i) => (
          <option key={i} value={String(i)}>
            {say(name)}
          </option>
        ))}
      </select>
      <label for={`${id}-folder`}>{say(words.folder)}</label>
      <input
        id={`${id}-folder`}
        type="file"
        ref={asFolder}
        onChange={event => read(event.currentTarget.files ?? [])}
      />
      {error && <Fault says={words.refused} error={error} />}
    </div>
  );
}
