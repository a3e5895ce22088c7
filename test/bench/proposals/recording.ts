/** A statement as it was given to the driver of PostgreSQL. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What is asked of a server. */
export interface BenchRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What a server answers. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A request with the answer of the product, and the statements that it took. */
export interface Recording {
  readonly request: BenchRequest;
  readonly answer: Answer;
  readonly statements: readonly Statement[];
}

/** By what a server tells requests apart: who asks, and what. */
export function keyOf(
  method: string | undefined,
  path: string | undefined,
  cookie: string | undefined,
): string {
  return `${method} ${path} ${cookie}`;
}
