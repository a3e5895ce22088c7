/** Provisional page. */
export function DemoMailsPage() {
  return <h1>DemoMailsPage</h1>;
}
