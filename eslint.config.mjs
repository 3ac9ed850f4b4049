import { sourceRules } from './tooling/eslint-rules.mjs';

export default sourceRules(import.meta.dirname);
