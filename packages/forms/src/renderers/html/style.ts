/** Serif for Chinese, as printed forms have it; one page of A4 a sheet when printed. */
export const styleOf = (paper: 'portrait' | 'landscape'): string => `
@page { size: A4 ${paper}; margin: 14mm 16mm }
body { font-family: "Noto Serif SC", "Source Han Serif SC", SimSun, "Songti SC", serif; color: #000; background: #fff; margin: 0; line-height: 1.35 }
main { max-width: ${paper === 'portrait' ? 178 : 268}mm; margin: 0 auto; padding: 8mm }
article + article { break-before: page }
.marks { display: flex; flex-direction: row-reverse; justify-content: space-between; font-size: 9pt; margin: 0; min-height: 5mm }
h1 { text-align: center; font-size: 17pt; letter-spacing: .12em; margin: 0 0 4mm }
h1 small { display: block; font-size: 9pt; font-weight: normal; letter-spacing: 0; color: #444 }
dl { display: flex; flex-wrap: wrap; gap: 2mm 6mm; justify-content: space-between; margin: 0 0 2mm; font-size: 10pt }
dl div { display: flex } dt::after { content: "：" } dd { margin: 0; min-width: 20mm }
table { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: 10pt; margin-bottom: 2mm }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
th, td { border: .6pt solid #000; padding: 1mm; text-align: center; font-weight: normal; overflow-wrap: anywhere }
td.writing { text-align: left; vertical-align: top }
th.band { writing-mode: vertical-rl; letter-spacing: .2em; padding: 0 }
.closing { text-align: right; white-space: pre-wrap; margin-top: 2mm }
tr { break-inside: avoid }
.en { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
.center { text-align: center } .right { text-align: right } .indent { text-indent: 2em; line-height: 2 }
.signatures { margin-top: 6mm } .signatures p { text-align: right; margin: 3mm 30mm 3mm 0; white-space: pre }
.signatures.side { display: flex; flex-wrap: wrap; gap: 4mm 24mm } .signatures.side p { margin: 0 }
.note { font-size: 8.5pt; margin: 1mm 0; color: #222 }
.break { break-after: page; border: 0 }
`;
