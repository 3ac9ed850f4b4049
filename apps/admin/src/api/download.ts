import { rawGet } from './client.js';

/**
 * Saves what a panel's read answers as CSV: the whole result, not only the rows on the page.
 *
 * @param path `<module>/<read>?…`
 */
export async function downloadCsv(path: string, name: string): Promise<void> {
  const [route = '', query = ''] = path.split('?');
  const parameters = new URLSearchParams(query);
  parameters.delete('limit');
  parameters.set('format', 'csv');
  const response = await rawGet(`/api/v1/${route}?${parameters.toString()}`, 'text/csv');
  save(await response.blob(), `${name}.csv`);
}

function save(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replaceAll(/[^\w.-]+/g, '-');
  link.click();
  // The download has begun by then; the browser holds what it needs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
