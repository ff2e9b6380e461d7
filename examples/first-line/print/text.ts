export function line(text = ''): void {
  console.log(text);
}

export function heading(title: string): void {
  line(`\n━━ ${title} ${'━'.repeat(Math.max(2, 36 - title.length))}`);
}
