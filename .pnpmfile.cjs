// `@xueji/source` leads to src/, which is not published: a tarball must not promise files that it does not carry.
module.exports = { hooks: { beforePacking: withoutSourceCondition } };

function withoutSourceCondition(manifest) {
  for (const entry of Object.values(manifest.exports ?? {})) {
    if (typeof entry === 'object') delete entry['@xueji/source'];
  }
  return manifest;
}
