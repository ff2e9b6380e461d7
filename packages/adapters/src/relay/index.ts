export { type Delivery, type RelayOptions, relay } from './relay.ts';
