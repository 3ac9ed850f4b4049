/** One line of a tooltip. */
export interface TooltipLine {
  readonly colour: string;
  readonly name: string;
  readonly value: string;
}

/** Elements, not markup: names come out of event data. */
export function tooltipElement(title: string, lines: readonly TooltipLine[], note = ''): HTMLElement {
  const box = document.createElement('div');
  box.className = 'chart-tooltip';
  box.append(part('strong', title));
  for (const { colour, name, value } of lines) {
    const line = part('div', '');
    const dot = part('span', '');
    dot.className = 'chart-tooltip-dot';
    dot.style.background = colour;
    line.append(dot, part('span', name), part('b', value));
    box.append(line);
  }
  if (note !== '') box.append(part('em', note));
  return box;
}

function part(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = shorten(text);
  return element;
}

/** Long names are cut where there is no room for them; the table has them whole. */
export function shorten(text: string, most = 120): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
