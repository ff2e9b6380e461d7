/** One line about what is going on, on stderr. */
export function say(line) {
  process.stderr.write(`xueji: ${line}\n`);
}

export function fail(line) {
  say(line);
  process.exit(1);
}
