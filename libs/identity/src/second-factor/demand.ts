/** Somebody who demands a second factor: a programme, or (null) the installation, of its administrators. */
export interface Demand {
  readonly programme: { readonly id: string; readonly name: string } | null;
}
