import { createServer } from 'node:http';
import { createSecureContext, TLSSocket } from 'node:tls';
import { makeCertificate } from './certificate.mjs';

/**
 * A web of our own on the loopback address: a proxy that answers for every host itself. A throw-away browser profile
 * that uses it sees our pages at the sites' real addresses, and nothing it asks for leaves the machine.
 *
 * `serve(url)` gives `{ body, type?, status?, headers? }`, or nothing for "not here". Every request is noted.
 */
export async function startWeb(serve) {
  const requests = [];
  const sockets = new Set();
  const secureContext = createSecureContext(makeCertificate());

  const answer = async (request, response) => {
    const scheme = request.socket instanceof TLSSocket ? 'https' : 'http';
    const at = request.url.startsWith('http') ? request.url : `${scheme}://${request.headers.host}${request.url}`;
    const url = new URL(URL.canParse(at) ? at : `${scheme}://unknown.invalid/`);
    requests.push({ url: url.href, at: Date.now() });
    const page = await serve(url);
    if (!page) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not in this web.');
      return;
    }
    const { body, type = 'text/html; charset=utf-8', status = 200, headers = {} } = page;
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers }).end(body);
  };

  const inside = createServer(answer);
  const proxy = createServer(answer);
  proxy.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  proxy.on('connect', (request, socket) => {
    // A browser that closes a tab in the middle of a handshake is no error of ours.
    socket.on('error', () => socket.destroy());
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    const secure = new TLSSocket(socket, { isServer: true, secureContext });
    secure.on('error', () => {
      requests.push({ url: `https://${request.url}/`, at: Date.now(), failed: true });
      secure.destroy();
    });
    inside.emit('connection', secure);
  });
  await new Promise((resolve, reject) => {
    proxy.once('error', reject);
    proxy.listen(0, '127.0.0.1', resolve);
  });

  return {
    port: proxy.address().port,
    requests,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
