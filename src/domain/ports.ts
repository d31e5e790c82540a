/** What the rules need from outside, handed in so that they stay pure and tests decide. */
export type Ports = {
  /** Unix ms. May go back: nothing may break when it does. */
  now(): number;
  /** 16 fresh random bytes. */
  random(): Uint8Array;
  /** This installation's own id, made once, part of every stamp. */
  device: string;
};
