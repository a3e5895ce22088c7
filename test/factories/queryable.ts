/** What a factory writes through: a data source, an entity manager or a client of PostgreSQL. */
export interface Queryable {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}
