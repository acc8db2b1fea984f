import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataVersion } from '../../db/data-version.ts';
import { type Database, inSnapshot, inTransaction, openDatabase } from '../../db/open-database.ts';
import { probeDatabase } from '../../db/probe-database.ts';
import { getOwnerSettings, saveOwnerSetting } from '../../db/queries/owner-settings.ts';
import { findPlaces } from '../../db/queries/places.ts';
import { findChanges } from '../helpers/find-changes.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const act = (at: number) => ({ who: 'test', at });

function twoConnections(): readonly [Database, Database] {
  const path = join(temporaryFolder(), 'binnenlopen.db');
  return [openDatabase(path, { create: true }), openDatabase(path)];
}

describe('the version of the data', () => {
  it('changes with each write, of this connection or another, and not otherwise', () => {
    const [server, commandLine] = twoConnections();
    const steps: readonly (readonly [what: string, step: () => void, changes: boolean])[] = [
      ['nothing', () => {}, false],
      ['reading', () => findPlaces(server), false],
      ['own write', () => saveOwnerSetting(server, 'ownerName', 'A', act(1)), true],
      ['own probe', () => probeDatabase(server), false],
      ['write of another', () => saveOwnerSetting(commandLine, 'ownerName', 'B', act(2)), true],
      ['reading of another', () => findPlaces(commandLine), false],
      ['own write again', () => saveOwnerSetting(server, 'ownerName', 'C', act(3)), true],
      ['failed write', () => expect(() => inTransaction(server, failing)).toThrow(), false],
    ];
    for (const [what, step, changes] of steps) {
      const before = dataVersion(server);
      step();
      expect([what, dataVersion(server) !== before]).toEqual([what, changes]);
    }
    server.close();
    commandLine.close();
  });
});

describe('units of work', () => {
  it('a snapshot sees one state, whatever another writes meanwhile', () => {
    const [server, commandLine] = twoConnections();
    inSnapshot(server, () => {
      expect(getOwnerSettings(server).ownerName).toBeNull();
      saveOwnerSetting(commandLine, 'ownerName', 'B', act(1));
      expect(getOwnerSettings(server).ownerName).toBeNull();
    });
    expect(getOwnerSettings(server).ownerName).toBe('B');
    server.close();
    commandLine.close();
  });

  it('a failed one leaves neither the change nor its line in the log', () => {
    const [server] = twoConnections();
    const work = () => {
      saveOwnerSetting(server, 'ownerName', 'A', act(1));
      failing();
    };
    expect(() => inTransaction(server, work)).toThrow('halfway');
    expect(getOwnerSettings(server).ownerName).toBeNull();
    expect(findChanges(server, 'setting:ownerName')).toEqual([]);
    server.close();
  });

  it('the log tells who, when, and from what to what; saving the same again is no change', () => {
    const [server] = twoConnections();
    saveOwnerSetting(server, 'ownerName', 'A', { who: 'command line', at: 5 });
    saveOwnerSetting(server, 'ownerName', 'A', { who: 'command line', at: 6 });
    saveOwnerSetting(server, 'ownerName', null, { who: 'command line', at: 7 });
    expect(findChanges(server, 'setting:ownerName')).toEqual([
      expect.objectContaining({
        who: 'command line',
        at: 5,
        what: 'saveOwnerSetting',
        before: null,
        after: 'A',
      }),
      expect.objectContaining({
        who: 'command line',
        at: 7,
        what: 'saveOwnerSetting',
        before: 'A',
        after: null,
      }),
    ]);
    server.close();
  });
});

function failing(): never {
  throw new Error('halfway');
}
