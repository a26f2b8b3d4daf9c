import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findRuntime } from '../../build/runtime/find-runtime.ts';
import { accountSwitches } from '../../build/runtime/display.ts';
import { launch, type Program } from '../e2e/support/launch.ts';
import { started, type Started } from './in-page.ts';
import { Disk } from './disk.ts';
import type { Random } from './random.ts';

/** A program that runs, with how it stood when it was usable. */
export interface Running extends Program {
  readonly standing: Started;
}

/** What all batches of a run share. */
export interface Workshop {
  /** The built program, copied so that nobody can build another one into it meanwhile. */
  readonly programFolder: string;
  /** A data folder with work in it, made once. */
  readonly filled: string;
  /** Where everything of this run lies until its end. */
  readonly scratch: string;
  readonly quick: boolean;
}

/** One workplace for one batch: programs on a display of its own, and folders that are cleared away at the end. */
export class Bench {
  readonly random: Random;
  readonly quick: boolean;
  readonly #workshop: Workshop;
  readonly #display: string;
  readonly #running: Program[] = [];
  readonly #bare: ChildProcess[] = [];
  readonly #disks: Disk[] = [];
  #folder: string | undefined;

  constructor(workshop: Workshop, display: string, random: Random) {
    this.#workshop = workshop;
    this.#display = display;
    this.random = random;
    this.quick = workshop.quick;
  }

  /** An empty folder of this batch. */
  async folder(): Promise<string> {
    this.#folder ??= await mkdtemp(join(this.#workshop.scratch, 'batch-'));
    return mkdtemp(join(this.#folder, 'f-'));
  }

  /** A data folder with work in it, of this batch alone; `at` is a folder that is not there yet. */
  async filledFolder(at?: string): Promise<string> {
    const target = at ?? join(await this.folder(), 'data');
    await cp(this.#workshop.filled, target, { recursive: true });
    return target;
  }

  async disk(megabytes: number): Promise<Disk> {
    const disk = await Disk.make(await this.folder(), megabytes);
    this.#disks.push(disk);
    return disk;
  }

  /** Starts the program and waits until it is usable. */
  async start(dataFolder: string): Promise<Running> {
    const program = await this.launch(dataFolder);
    return { ...program, standing: await started(program.page) };
  }

  async launch(dataFolder: string): Promise<Program> {
    const { programFolder } = this.#workshop;
    const program = await launch({ dataFolder, programFolder, environment: { DISPLAY: this.#display } });
    this.#running.push(program);
    return program;
  }

  /** Starts the program with nobody watching: for starts that are to end, by themselves or by a kill. */
  async startBare(dataFolder: string): Promise<BareStart> {
    const { executable } = await findRuntime({ quietly: true });
    const args = [...accountSwitches(), `--user-data-dir=${dataFolder}`, this.#workshop.programFolder];
    const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env;
    const child = spawn(executable, args, {
      env: { ...environment, DISPLAY: this.#display },
      detached: true,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    this.#bare.push(child);
    let output = '';
    child.stdout.on('data', (piece: Buffer) => (output += piece.toString()));
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    return { child, ended, output: () => output, kill: () => killGroup(child, ended) };
  }

  async clear(): Promise<void> {
    for (const program of this.#running) await program.kill().catch(() => undefined);
    for (const child of this.#bare) if (child.exitCode === null && child.signalCode === null) killNow(child);
    for (const disk of this.#disks) await disk.remove();
    if (this.#folder !== undefined) await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

export interface BareStart {
  readonly child: ChildProcess;
  /** The exit code, null after a kill. */
  readonly ended: Promise<number | null>;
  output(): string;
  kill(): Promise<void>;
}

async function killGroup(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  killNow(child);
  await ended;
}

function killNow(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
