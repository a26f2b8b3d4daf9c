import { mkdir, mkdtemp, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { runAndKeep } from '../../build/runtime/command.ts';

/** A file system of its own in a file, mounted as a disk: it can be full, read-only, or lose its power. Root only. */
export class Disk {
  readonly folder: string;
  readonly #image: string;

  private constructor(image: string, folder: string) {
    this.#image = image;
    this.folder = folder;
  }

  static async make(parent: string, megabytes: number): Promise<Disk> {
    const disk = new Disk(join(parent, 'image'), join(parent, 'mounted'));
    await mkdir(disk.folder);
    await must('truncate', ['-s', `${megabytes}M`, disk.#image]);
    await must('mkfs.ext4', ['-q', '-m', '0', disk.#image]);
    await disk.mount();
    return disk;
  }

  async mount(how: 'rw' | 'ro' = 'rw'): Promise<void> {
    await must('mount', ['-o', `loop,${how}`, this.#image, this.folder]);
  }

  /** Patiently: a process that was killed a moment ago may still hold a file. */
  async unmount(): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      const { code, output } = await runAndKeep('umount', [this.folder]);
      if (code === 0 || output.includes('not mounted')) return;
      if (tries > 50) throw new Error(`The disk could not be unmounted: ${output}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /**
   * Cuts the power: from now on nothing reaches the image, and what has not reached it yet is gone after unmounting.
   * Answers when it has happened.
   */
  async cutPower(): Promise<void> {
    await must('python3', ['-c', cut, this.folder]);
  }

  /** Megabytes that are free. */
  async free(): Promise<number> {
    const { bavail, bsize } = await statfs(this.folder);
    return (bavail * bsize) / 1024 / 1024;
  }

  /** Puts a file onto the disk that leaves so many megabytes free. */
  async fillUpTo(megabytes: number): Promise<void> {
    const filler = join(this.folder, 'filler');
    await rm(filler, { force: true });
    // What is free shrinks while the program works; the rest is filled by writing until nothing more can be.
    const left = megabytes === 0 ? 2 : megabytes;
    const size = Math.floor(((await this.free()) - left) * 1024);
    if (size > 0) await must('fallocate', ['-l', `${size}K`, filler]);
    if (megabytes > 0) return;
    await runAndKeep('dd', ['if=/dev/zero', `of=${filler}-rest`, 'bs=4k', 'status=none']);
  }

  async freeAgain(): Promise<void> {
    await rm(join(this.folder, 'filler'), { force: true });
    await rm(join(this.folder, 'filler-rest'), { force: true });
  }

  async remove(): Promise<void> {
    await this.unmount();
  }
}

/** EXT4_IOC_SHUTDOWN without writing the file system's journal. */
const cut =
  'import fcntl, os, struct, sys; ' + "fcntl.ioctl(os.open(sys.argv[1], os.O_RDONLY), 0x8004587D, struct.pack('I', 2))";

/** Why there can be no such disk here; null where there can. */
export async function noDisk(parent: string): Promise<string | null> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'disks of its own can be made by root on Linux';
  try {
    const disk = await Disk.make(parent, 16);
    await disk.unmount();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : 'no disk of its own can be made';
  }
}

/** Why the power of a disk cannot be cut here; null where it can. */
export async function noPowerCut(parent: string): Promise<string | null> {
  const reason = await noDisk(parent);
  if (reason !== null) return reason;
  const disk = await Disk.make(await mkdtemp(join(parent, 'cut-')), 16);
  try {
    await disk.cutPower();
    return null;
  } catch {
    return 'this computer does not let the power of a disk be cut (python3 and EXT4_IOC_SHUTDOWN)';
  } finally {
    await disk.unmount();
  }
}

async function must(program: string, args: readonly string[]): Promise<void> {
  const { code, output } = await runAndKeep(program, args);
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${output.trim().slice(-200)}`);
}
