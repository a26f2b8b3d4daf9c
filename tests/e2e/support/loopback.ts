import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this computer that notes everything that reaches it, to prove that nothing does. */
export interface Listener {
  port: number;
  /** Connections, requests and packets, in words. */
  heard: string[];
  close(): Promise<void>;
}

/** Listens on one port for TCP connections with whatever they carry, and for UDP packets. */
export async function listen(): Promise<Listener> {
  const heard: string[] = [];
  const server = createServer((request, answer) => {
    heard.push(`request ${request.method} ${request.url}`);
    answer.setHeader('Access-Control-Allow-Origin', '*').end('heard');
  });
  server.on('connection', () => heard.push('connection'));
  server.on('upgrade', (request, socket) => {
    heard.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const packets = createSocket('udp4', () => heard.push('packet'));
  await new Promise<void>((resolve) => packets.bind(port, '127.0.0.1', resolve));
  return {
    port,
    heard,
    close: async () => {
      packets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
