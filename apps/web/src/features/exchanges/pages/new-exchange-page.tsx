/** Provisional page. */
export function NewExchangePage() {
  return <h1>NewExchangePage</h1>;
}
