import { request } from 'node:http';

/** Does a Docker daemon answer here, quickly? */
export function dockerAnswers(timeoutMs = 500): Promise<boolean> {
  const host = process.env['DOCKER_HOST'] ?? 'unix:///var/run/docker.sock';
  const target = host.startsWith('unix://') ? { socketPath: host.slice('unix://'.length) } : tcp(host);
  if (!target) return Promise.resolve(false);
  return new Promise((resolve) => {
    const ping = request({ ...target, path: '/_ping', timeout: timeoutMs }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    ping.on('timeout', () => ping.destroy());
    ping.on('error', () => resolve(false));
    ping.end();
  });
}

function tcp(host: string): { host: string; port: number } | undefined {
  const url = host.replace(/^tcp:/, 'http:');
  if (!URL.canParse(url)) return undefined;
  const { hostname, port } = new URL(url);
  return { host: hostname, port: Number(port) || 2375 };
}
