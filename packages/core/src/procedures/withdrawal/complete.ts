import type { Completion } from '../approval/index.ts';

export const withdrawalCompletion: Completion<'withdrawal'> = {
  status: () => 'withdrawn',
  events: ({ on }) => [{ type: 'withdrawn', on }],
};
