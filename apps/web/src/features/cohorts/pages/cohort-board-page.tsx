/** Provisional page. */
export function CohortBoardPage() {
  return <h1>CohortBoardPage</h1>;
}
