/**
 * Loaded into the product before itself: tells the parent process, after every answer, which statements the request gave
 * to the driver of PostgreSQL. For the requests that are recorded; the server that is measured runs without it.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { Server } from 'node:http';
import pg from 'pg';

const statements = new AsyncLocalStorage();

const { emit } = Server.prototype;
Server.prototype.emit = function emitRecorded(event, ...parameters) {
  if (event !== 'request') return emit.call(this, event, ...parameters);
  const [, response] = parameters;
  return statements.run([], () => {
    const recorded = statements.getStore();
    response.once('finish', () => process.send({ statements: recorded }));
    return emit.call(this, event, ...parameters);
  });
};

const { query } = pg.Client.prototype;
pg.Client.prototype.query = function queryRecorded(...parameters) {
  const [config, values] = parameters;
  const text = typeof config === 'string' ? config : config?.text;
  const given = Array.isArray(values) ? values : (config?.values ?? []);
  if (text) statements.getStore()?.push({ text, values: [...given] });
  return query.apply(this, parameters);
};
