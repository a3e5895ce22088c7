/** Provisional page. */
export function ExchangesPage() {
  return <h1>ExchangesPage</h1>;
}
