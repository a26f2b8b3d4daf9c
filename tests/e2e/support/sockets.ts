import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const kinds = ['tcp', 'tcp6', 'udp', 'udp6'] as const;

/** As the kernel writes them: 127.0.0.1, ::1, and the first as an address of the second kind. */
const loopback = ['0100007F', '00000000000000000000000001000000', '0000000000000000FFFF00000100007F'];

/**
 * The sockets of a process group on Linux, as the kernel lists them: "tcp 0100007F:A3F1" (address and port in hexadecimal
 * digits). `beyond` are those that do not stand on this computer's own loopback address.
 */
export function socketsOf(group: number): { all: string[]; beyond: string[] } {
  const own = new Set(processesOf(group).flatMap(socketNumbers));
  const all = kinds.flatMap((kind) =>
    read(`/proc/${group}/net/${kind}`)
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => own.has(fields[9] ?? ''))
      .map((fields) => `${kind} ${fields[1] ?? ''}`),
  );
  return { all, beyond: all.filter((socket) => !loopback.some((address) => socket.includes(` ${address}:`))) };
}

function processesOf(group: number): string[] {
  // Behind the name in brackets, which may hold anything: state, parent, group.
  return readdirSync('/proc').filter((id) => /^\d+$/.test(id) && groupIn(read(`/proc/${id}/stat`)) === group);
}

function groupIn(stat: string): number {
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]);
}

function socketNumbers(id: string): string[] {
  try {
    return readdirSync(`/proc/${id}/fd`).flatMap((file) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${id}/fd/${file}`))?.[1] ?? [];
      } catch {
        return [];
      }
    });
  } catch {
    // It has ended in the meantime.
    return [];
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
