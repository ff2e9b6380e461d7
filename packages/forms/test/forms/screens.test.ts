import { withTheme } from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../../src/definition/define-form.ts';
import { documents, transferApplication } from '../../src/generated/documents.ts';
import {
  exampleOf,
  formKitSchemaOf,
  jsonFormsUiSchemaOf,
  jsonSchemaOf,
  rjsfUiSchemaOf,
} from '../../src/index.ts';

const Form = withTheme({});
const each = documents.map(form => [form.id, form] as const);

describe.each(each)('%s on a screen', (_, form) => {
  const schema = jsonSchemaOf(form);

  test('is shown by React JSON Schema Form, every field with its label, in the order of the paper', () => {
    const page = renderToStaticMarkup(
      createElement(Form, { schema, uiSchema: rjsfUiSchemaOf(form), validator, formData: exampleOf(form) }),
    );
    expect(page).not.toContain('Unsupported field');
    const order = (rjsfUiSchemaOf(form)['ui:order'] as string[]).slice(0, -1);
    const onPaper = [...new Set(form.blocks.flatMap(fieldsOf))];
    expect(order.slice(0, onPaper.length)).toEqual(onPaper);
    expect([...order].sort()).toEqual(Object.keys(form.fields).sort());
    const places = order.map(key => page.search(new RegExp(`(id|for)="root_${key}(__title)?"`)));
    expect(order.filter((_, i) => places[i]! < 0)).toEqual([]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const key of order) expect(page).toContain(form.fields[key]!.zh.replaceAll('&', '&amp;'));
  });

  test('is checked by its validator as by the form', () => {
    expect(validator.validateFormData(exampleOf(form), schema as never).errors).toEqual([]);
    const wrong = { ...exampleOf(form), nobody: '示例' };
    expect(validator.validateFormData(wrong, schema as never).errors).toHaveLength(1);
  });

  test('has every field once for JSON Forms and for FormKit', () => {
    const names = Object.keys(form.fields).sort();
    const scopes = [...JSON.stringify(jsonFormsUiSchemaOf(form)).matchAll(/#\/properties\/(\w+)/g)];
    expect([...new Set(scopes.map(([, key]) => key))].filter(key => !names.includes(key!))).toEqual([]);
    expect(
      formKitSchemaOf(form)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(names);
  });
});

test('a wrong date and a word that is not in the table are told by the field', () => {
  const values = { ...exampleOf(transferApplication), appliedOn: '二日', ground: 'whim' };
  const { errors } = validator.validateFormData(values, jsonSchemaOf(transferApplication) as never);
  const told = new Set(errors.map(({ property }) => property));
  expect(told).toEqual(new Set(['.appliedOn', '.ground']));
});
