import { type ModuleEntry, ModulesUnavailable, loadModules } from './modules.js';
import { bearerToken } from './token.js';

const notice = document.querySelector('#notice');
const list = document.querySelector('#modules');

try {
  const modules = await loadModules(bearerToken());
  list?.replaceChildren(...modules.map(card));
  tell(modules.length === 0 ? 'No module is enabled (TESSERA_MODULES).' : '');
} catch (error) {
  tell(error instanceof ModulesUnavailable ? error.message : 'The page could not read the answer of the server.', true);
}

function tell(text: string, problem = false): void {
  if (!notice) return;
  notice.textContent = text;
  notice.classList.toggle('problem', problem);
}

function card(module: ModuleEntry): HTMLElement {
  const article = element('article');
  const version = module.version ? ` ${module.version}` : '';
  article.append(
    element('h2', module.title ?? module.name),
    element('p', `${module.name}${version}, schema ${module.schema ?? module.name}`),
    views(module),
  );
  return article;
}

function views(module: ModuleEntry): HTMLElement {
  const table = element('table');
  table.append(row('th', ['view', 'strategy', 'schedule (UTC)']));
  for (const view of module.views ?? []) table.append(row('td', [view.name, view.strategy ?? '', view.schedule ?? '']));
  return table;
}

function row(cell: 'th' | 'td', texts: readonly string[]): HTMLElement {
  const line = element('tr');
  line.append(...texts.map((text) => element(cell, text)));
  return line;
}

/** Text only, never markup: names come from the server. */
function element(name: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
