/** For the screen, light and dark, and for paper. */
export const style = `
:root { color-scheme: light dark; --ink: #1b1b1b; --soft: #555; --line: #c9c9c9; --head: #f1efe9; --paper: #fff; --accent: #8a2a1b }
@media (prefers-color-scheme: dark) { :root { --ink: #eee; --soft: #b5b5b5; --line: #4a4a4a; --head: #262626; --paper: #161616; --accent: #f0937f } }
* { box-sizing: border-box }
body { font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; color: var(--ink); background: var(--paper); margin: 0 }
main { max-width: 1080px; margin: 0 auto; padding: 2rem 1.25rem 4rem }
h1 { font-size: 1.75rem; line-height: 1.3; margin: 0 0 .25rem } h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; border-bottom: 2px solid var(--accent); padding-bottom: .25rem }
small { font-size: .75em; font-weight: normal; color: var(--soft); margin-inline-start: .5em }
h1 small, th small, caption small, dt small { display: block; margin: 0 }
h1 small { font-size: 1rem }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .75rem; margin: 1.5rem 0 }
.facts div { border: 1px solid var(--line); border-radius: 6px; padding: .6rem .9rem }
dt { color: var(--soft); font-size: .9rem } dd { margin: 0; font-size: 1.25rem; font-variant-numeric: tabular-nums }
.wide { overflow-x: auto; margin: .5rem 0 1rem } .wide:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
table { border-collapse: collapse; width: 100%; font-size: .9rem }
caption { text-align: left; color: var(--soft); padding-bottom: .35rem } caption small { display: inline; margin-inline-start: .5em }
th, td { border-bottom: 1px solid var(--line); padding: .4rem .6rem; text-align: left; vertical-align: top }
thead th { background: var(--head); vertical-align: bottom } tbody th { font-weight: normal; min-width: 9em }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
details { border: 1px solid var(--line); border-radius: 6px; margin: .5rem 0; padding: 0 .9rem } summary { cursor: pointer; padding: .5rem 0 }
.note { color: var(--soft); max-width: 60em; margin: .25rem 0 }
@media print { main { max-width: none; padding: 0 } .wide { overflow: visible } tr { break-inside: avoid } details { border: 0; padding: 0 } }
`;
