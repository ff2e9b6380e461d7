/// <reference types="vite/client" />

/** The local rules of `examples/own-rules`: a second version to begin with. */
const files = import.meta.glob<string>('../../../../examples/own-rules/jinjiang/**/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Texts by their path in the folder. */
export const GET = () => {
  const texts = Object.entries(files).map(([path, text]) => [path.replace(/^.*\/jinjiang\//, ''), text]);
  return new Response(JSON.stringify(Object.fromEntries(texts)));
};
