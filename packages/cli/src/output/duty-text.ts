import { type Directory, type Duty, type Regulation, showDate } from '@xueji/core';
import { formatCitation } from '@xueji/core/law';
import { joined, lines, type Style } from './lines.ts';
import { partyName } from './party-name.ts';
import { words } from './words.ts';

export interface World {
  readonly regulation: Regulation;
  readonly directory: Directory;
}

/** Who owes what by when, under which norm. */
export function dutyText(
  style: Style,
  duty: Duty & { overdue?: boolean },
  world: World,
  marker: string,
): string[] {
  const who = partyName(duty.bearer, world.directory);
  const cites = joined(
    duty.cites.map(norm => formatCitation(world.regulation, norm)),
    '、',
    ', ',
  );
  const due = duty.due === undefined ? words.noDue : showDate(duty.due);
  const notes = [duty.provisional ? words.provisional : [], duty.overdue ? words.overdue : []].flat();
  const note = joined(notes, '，', ', ');
  const says = {
    zh: `${who.zh}：${duty.label.zh}，期限 ${due.zh}${note.zh && `（${note.zh}）`}`,
    en: `${who.en}: ${duty.label.en}, by ${due.en}${note.en && ` (${note.en})`}`,
  };
  const paint = duty.overdue ? style.paint.red : (text: string) => text;
  const indent = ' '.repeat(marker.length);
  return [
    ...lines(style, says, marker, indent).map(paint),
    ...lines(
      style,
      { zh: `${words.cites.zh}：${cites.zh}`, en: `${words.cites.en}: ${cites.en}` },
      indent,
      indent,
    ),
  ];
}
