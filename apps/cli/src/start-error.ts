/** The product cannot start or has to stop; the message is for the user, who can act on it. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
