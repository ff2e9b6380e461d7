import { rosterColumns } from '@xueji/forms/cohort-roster';

/** A row of the roster as a JSON Schema: its properties are the Chinese headings, in the order of the form. */
export function rosterSchema(): unknown {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '四川省中小学生花名册（附件3）的一行',
    description:
      'A row of the cohort roster (attachment 3), by its column headings. The file itself is .xlsx.',
    type: 'object',
    properties: Object.fromEntries(
      rosterColumns.map(column => {
        const also = column.aliases ? `；又作 ${column.aliases.join('、')}` : '';
        return [
          column.zh,
          {
            description: `${column.en}${also}`,
            type: column.kind === 'number' ? 'number' : 'string',
          },
        ];
      }),
    ),
    required: rosterColumns.flatMap(column => (column.required ? [column.zh] : [])),
    additionalProperties: false,
  };
}
