/** Provisional page. */
export function MyExchangePage() {
  return <h1>MyExchangePage</h1>;
}
