/** Provisional page. */
export function ExchangePage() {
  return <h1>ExchangePage</h1>;
}
