export interface Registered {
  readonly type: 'registered';
  readonly on: string;
}
