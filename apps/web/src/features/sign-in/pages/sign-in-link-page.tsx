/** Provisional page. */
export function SignInLinkPage() {
  return <h1>SignInLinkPage</h1>;
}
