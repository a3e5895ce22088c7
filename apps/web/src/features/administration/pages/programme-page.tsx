/** Provisional page. */
export function ProgrammePage() {
  return <h1>ProgrammePage</h1>;
}
