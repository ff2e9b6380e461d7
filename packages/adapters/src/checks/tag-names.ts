import { type TagName, tagNames } from '@xueji/core/store';

export { tagNames };
export const isTagName = (name: string): name is TagName => (tagNames as readonly string[]).includes(name);
