export { type DisclosureItem, disclosureItems } from '../record/disclosure.ts';
export { type DisclosedData, disclosedData } from './disclosed-data.ts';
export { maskAddress, maskDate, maskName, maskPhone } from './mask.ts';
