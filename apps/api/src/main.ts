import 'reflect-metadata';
import { serve } from './start/serve.js';

await serve({ migrate: !process.argv.includes('--no-migrate') });
