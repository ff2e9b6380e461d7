// Neither library brings types.
declare module 'pdfmake/js/Printer.js' {
  const Printer: unknown;
  export default Printer;
}
declare module 'fontkit' {
  export function create(bytes: Uint8Array, postscriptName?: string): unknown;
}
