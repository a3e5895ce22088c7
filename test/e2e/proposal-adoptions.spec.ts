import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildCast, type BuiltCast } from '../factories/exchange.factory.js';
import { buildProposal } from '../factories/proposal.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { ProposalClient } from './proposal-client.js';

let app: TestApplication;
let cast: BuiltCast;
let proposal: ProposalClient;
beforeAll(async () => {
  app = await startApplication();
  cast = await buildCast(app.database);
  const { id } = await buildProposal(app.database, {
    cast,
    state: 'approved',
    affectedOrganisations: [
      { organisationId: cast.home.id, part: 'acts' },
      { organisationId: cast.host.id, part: 'acts' },
    ],
  });
  proposal = new ProposalClient(app, id);
});
afterAll(() => app.close());

describe('recording adoptions', () => {
  it('is offered to a sponsor for the own organisation, and to the programme office for all', async () => {
    const offered = async ({ id }: { id: string }): Promise<readonly string[]> =>
      (await proposal.read(id)).body.adoptionsToRecord;
    const [home, host] = [cast.home.id, cast.host.id];
    expect(await offered(cast.homeSponsor)).toEqual([home]);
    expect(await offered(cast.hostSponsor)).toEqual([host]);
    expect(await offered(cast.office)).toEqual([home, host]);
    expect(await offered(cast.candidate)).toEqual([home, host]);
    expect(await offered(cast.observer)).toEqual([]);

    const record = {
      ownerId: cast.office.id,
      anchor: 'protocol',
      anchoredIn: '3.2',
      effectiveOn: '2021-05-01',
    };
    const ofHost = { ...record, organisationId: host };
    expect((await proposal.post(cast.homeSponsor.id, '/adoptions', ofHost)).status).toBe(403);
    expect((await proposal.post(cast.hostSponsor.id, '/adoptions', ofHost)).status).toBe(201);
    expect(await offered(cast.hostSponsor)).toEqual([]);
    expect(await offered(cast.office)).toEqual([home]);
  });
});
