/** Where an address lies, for editors who add or move a place. Asked when somebody presses the button, never for visitors. */
export interface FoundAddress {
  /** "Wiekslag 92, 3815GS Amersfoort", as the register writes it. */
  readonly label: string;
  readonly street: string;
  readonly postalCode: string | null;
  readonly locality: string | null;
  /** CRS84. */
  readonly lon: number;
  readonly lat: number;
}

export type AddressAnswer =
  | { readonly kind: 'found'; readonly addresses: readonly FoundAddress[] }
  /** Switched off, or the register or the network fails: the pin can be set by hand. `why` is for the operator. */
  | { readonly kind: 'unavailable'; readonly why: string };

export type FindAddresses = (text: string) => Promise<AddressAnswer>;

/** For a server that asks nobody. */
export const NO_ADDRESSES: FindAddresses = async () => ({ kind: 'unavailable', why: 'switched off' });
