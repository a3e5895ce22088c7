import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Room for a database, its log and a little more. */
const size = '400m';
const ballast = 'ballast';

/** A file system of its own in memory, which can be filled to the last byte. */
export class SmallDisk {
  private constructor(readonly directory: string) {}

  /** @throws Error where nothing may be mounted: that takes root, or `CAP_SYS_ADMIN` in a container */
  static async mount(): Promise<SmallDisk> {
    const directory = await mkdtemp(join(tmpdir(), 'wisselwerk-disk-'));
    await run('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=755`, 'tmpfs', directory]).catch(
      async (fault) => {
        await rm(directory, { recursive: true });
        throw new Error('The test of the full disk must mount a small one, which only root may do.', {
          cause: fault,
        });
      },
    );
    await chmod(directory, 0o755);
    return new SmallDisk(directory);
  }

  /** Takes all the space that is left. */
  async fill(): Promise<void> {
    const file = await open(join(this.directory, ballast), 'w');
    try {
      for (let piece = 1024 * 1024; piece >= 1024;) {
        const taken = await file.write(Buffer.alloc(piece, 1)).catch((fault: NodeJS.ErrnoException) => {
          if (fault.code !== 'ENOSPC') throw fault;
          return { bytesWritten: 0 };
        });
        if (taken.bytesWritten < piece) piece /= 2;
      }
    } finally {
      await file.close();
    }
  }

  /** Gives the space back. */
  async relieve(): Promise<void> {
    await rm(join(this.directory, ballast));
  }

  async unmount(): Promise<void> {
    await run('umount', [this.directory]);
    await rm(this.directory, { recursive: true });
  }
}

async function run(command: string, parameters: readonly string[]): Promise<void> {
  const program = spawn(command, parameters, { stdio: 'ignore' });
  const [code] = (await once(program, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${command} ended with ${code}.`);
}
