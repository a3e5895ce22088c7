/** Provisional page. */
export function DecisionsPage() {
  return <h1>DecisionsPage</h1>;
}
