import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

const docs = new URL('../../../../docs/', import.meta.url);
const workspace = fileURLToPath(new URL('../../', import.meta.url));

/** What is wrong with frames, by the messages of an AsyncAPI document. */
export function frameFaults(name: string, frames: readonly { readonly type: string }[]): string[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const document = parse(readFileSync(new URL(name, docs), 'utf8')) as Record<string, unknown>;
  ajv.addSchema(document, 'document');
  return frames.flatMap((frame) => {
    const validate = ajv.compile({ $ref: `document#/components/messages/${frame.type}/payload` });
    return validate(frame) ? [] : [`${JSON.stringify(frame)}: ${ajv.errorsText(validate.errors)}`];
  });
}

/** Runs the JavaScript of a document with more behind it, as a program of its own; answers what it printed. */
export function runExample(name: string, more: string): Promise<string> {
  const code = /```js\n([\s\S]*?)```/.exec(readFileSync(new URL(name, docs), 'utf8'))?.[1] ?? '';
  const args = ['--input-type=module', '-e', `${code}\n${more}`];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: workspace }, (error, out, err) =>
      error === null ? resolve(out + err) : reject(new Error(`the example failed: ${out}${err}`)),
    );
  });
}
