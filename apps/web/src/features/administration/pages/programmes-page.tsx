/** Provisional page. */
export function ProgrammesPage() {
  return <h1>ProgrammesPage</h1>;
}
