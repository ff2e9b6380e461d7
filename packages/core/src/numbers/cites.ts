/** The norms that the codecs carry, by the name of the function that does. */
export const numberCites = {
  parseStudentNumber: ['14.1', '52.1'],
  maySucceed: ['14.2'],
  parseExamNumber: ['18.4', 'A.1'],
  examNumberSequence: ['18.4', 'A.1'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
