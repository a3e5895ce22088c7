/** How long a queue that is out of reach may hold up who has something to do, in milliseconds. */
const patience = 1_000;

/**
 * Redis keeps what is asked of it while it is away, and answers when it is back: too late for who waits.
 * @throws Error when there is no answer within a second
 */
export async function withPatience<Answer>(asked: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const gaveUp = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it does not answer')), patience);
  });
  return Promise.race([asked, gaveUp]).finally(() => clearTimeout(timer));
}
