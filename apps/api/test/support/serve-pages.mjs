// Serves the pages of a folder as the built server does: node serve-pages.mjs <folder>. Prints its address. In a process of its own,
// because @fastify/static requires an ES module, which jest cannot.
import Fastify from 'fastify';
import { adminPages } from '../../dist/http/admin-pages.js';

const fastify = Fastify();
await adminPages(fastify, ['action'], process.argv[2]);
console.log(await fastify.listen({ host: '127.0.0.1', port: 0 }));
