import { expect, test } from 'vitest';
import { factCatalogue } from '../../src/facts/catalogue.ts';
import { sichuan2017Draft } from '../../src/generated/sichuan-2017-draft.ts';
import { overlay, parameterValues } from '../../src/law/index.ts';

const both = (text: string) => ({ zh: `示例${text}`, en: text });

/** Local rules that set the stages in which the city confirms a transfer (30.2). */
const cityConfirms = (stages: readonly string[]) => ({
  'overlay.json': JSON.stringify({
    id: 'example-city',
    title: both('rules'),
    issuer: both('city'),
    level: 'city',
    division: '510100',
  }),
  'example.norms.json': JSON.stringify({
    norms: [
      {
        id: 'example-city:1',
        article: 1,
        kind: 'procedure',
        quote: '示例',
        gist: both('gist'),
        via: ['rule'],
      },
    ],
  }),
  'parameters/transfer.city-confirms.json': JSON.stringify({
    name: 'transfer.city-confirms',
    cites: ['example-city:1'],
    values: [{ from: null, value: stages, note: both('note') }],
  }),
});

test('local rules may add a stage to a list that may only grow, and may not take one out', () => {
  const wider = overlay(sichuan2017Draft, cityConfirms(['junior', 'senior']), factCatalogue);
  expect(parameterValues(wider, '2026-09-01')['transfer.city-confirms']).toEqual(['junior', 'senior']);
  expect(() => overlay(sichuan2017Draft, cityConfirms(['junior']), factCatalogue)).toThrow(
    'law/overlay-loosens',
  );
  expect(parameterValues(sichuan2017Draft, '2026-09-01')['transfer.city-confirms']).toEqual(['senior']);
});
