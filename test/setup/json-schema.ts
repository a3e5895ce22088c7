/**
 * The schemas of an OpenAPI 3.0 document as JSON Schema: `nullable` becomes the type `null`, references lead into the
 * document by its id, and an object has no properties but those that are named.
 * Source: OpenAPI 3.0.3, "Schema Object".
 */
export function toJsonSchema(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(toJsonSchema);
  if (typeof node !== 'object' || node === null) return node;
  const { nullable, ...schema } = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === '$ref' ? `document${value}` : toJsonSchema(value),
    ]),
  );
  const closed = isBareObject(schema) ? { ...schema, additionalProperties: false } : schema;
  return nullable === true ? { anyOf: [closed, { type: 'null' }] } : closed;
}

function isBareObject(schema: Record<string, unknown>): boolean {
  return (
    schema.type === 'object' && schema.properties !== undefined && schema.additionalProperties === undefined
  );
}
