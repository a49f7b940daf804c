import { createServer, type RequestListener } from 'node:http';

/** Something that is not the server answers at its address, until the function that comes back is called. */
const standIn = async (address: string, answer: RequestListener): Promise<() => Promise<void>> => {
  const server = createServer(answer);
  await new Promise<void>((resolve) => {
    server.listen(Number(new URL(address).port), '127.0.0.1', resolve);
  });
  return async () => {
    const closed = new Promise((resolve) => server.once('close', resolve));
    server.close();
    server.closeAllConnections();
    await closed;
  };
};

/** The sign-in page of a hotel. */
export const startCaptivePortal = (address: string): Promise<() => Promise<void>> =>
  standIn(address, (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Welkom</title>'),
  );

/** It takes every message and gives no answer, as over a very slow line. */
export const startSlowLine = (address: string): Promise<() => Promise<void>> => standIn(address, () => undefined);
