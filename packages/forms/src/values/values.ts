/** What one field holds: text, a number, yes or no; dates as `YYYY-MM-DD`, values of a code table by their key. */
export type Scalar = string | number | boolean;
/** One row of a list. */
export type Row = Readonly<Record<string, Scalar | undefined>>;
/** What a form holds, by field. A field that is absent stays blank on the paper. */
export type FormValues = Readonly<Record<string, Scalar | readonly Row[] | undefined>>;
