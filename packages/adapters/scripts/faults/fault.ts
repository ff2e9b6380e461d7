import type { OwnServer } from '../../test/servers/support/own-server.ts';
import type { Disk } from './disk.ts';
import type { Lane } from './lane.ts';
import type { Network } from './network.ts';

/** Something that goes wrong in the middle of saves. */
export interface Fault {
  /** What has to be in place before anyone saves. */
  prepare?(): void;
  /** Done when no lane saves any more. */
  strike(lanes: readonly Lane[]): Promise<void>;
  /** Sets right what has to be right before anyone can look. */
  mend(): Promise<void>;
}

export const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));
const atAnyMoment = (milliseconds: number) => pause(Math.random() * milliseconds);
const nothing = async () => {};

/** SIGKILL to the processes that save, each at a moment of its own. */
export const killProcesses: Fault = {
  async strike(lanes) {
    const killing = lanes.map(async lane => {
      lane.prepare();
      await atAnyMoment(25);
      lane.kill();
    });
    await Promise.all(killing);
    await stopped(lanes);
  },
  mend: nothing,
};

/** SIGKILL to all processes of the database server at once. */
export const killServer = (server: OwnServer): Fault => ({
  async strike(lanes) {
    await atAnyMoment(60);
    await server.kill();
    await stopped(lanes);
  },
  mend: () => startAgain(server),
});

/** The server is stopped in good order while others save. */
export const restartServer = (server: OwnServer): Fault => ({
  async strike(lanes) {
    await atAnyMoment(60);
    await server.stop();
    await stopped(lanes);
  },
  mend: () => startAgain(server),
});

/** The server ends the connections. @param terminate - of all who save */
export const endConnections = (terminate: () => Promise<unknown>): Fault => ({
  strike: lanes => untilStopped(lanes, terminate),
  mend: nothing,
});

/** The network breaks. */
export const cutNetwork = (network: Network): Fault => ({
  strike: lanes => untilStopped(lanes, async () => network.cut()),
  mend: nothing,
});

/** The disk is full before the savers are done; afterwards there is room again, and the server is started anew. */
export const fillDisk = (disk: Disk, server?: OwnServer): Fault => ({
  // The savers themselves take the last of the room.
  prepare: () => disk.fill(Math.random() * 500_000),
  async strike(lanes) {
    await Promise.race([stopped(lanes), pause(10_000)]);
    // Some servers wait for room instead of refusing.
    for (const lane of lanes) if (!lane.isStopped) lane.kill();
    await stopped(lanes);
  },
  async mend() {
    disk.free();
    // Some are down by now, or about to be.
    await server?.kill();
    if (server) await startAgain(server);
  },
});

async function untilStopped(lanes: readonly Lane[], strike: () => Promise<unknown>): Promise<void> {
  await atAnyMoment(25);
  // Between two saves a connection is not missed: then once more.
  while (lanes.some(lane => !lane.isStopped)) {
    await strike();
    await atAnyMoment(10);
  }
}

async function stopped(lanes: readonly Lane[]): Promise<void> {
  await Promise.all(lanes.map(lane => lane.ended));
}

async function startAgain(server: OwnServer): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await server.start();
    } catch (error) {
      if (attempt === 10) throw error;
      await pause(500);
    }
  }
}
