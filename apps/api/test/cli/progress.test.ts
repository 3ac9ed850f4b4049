import { bar, progressOn } from '../../src/cli/progress.js';

const seen = (columns: number | undefined, work: (on: ReturnType<typeof progressOn>) => void): string => {
  let err = '';
  work(progressOn({ out: () => undefined, err: (text) => void (err += text), columns }));
  return err;
};

it('is a line each where nobody watches', () => {
  expect(
    seen(undefined, ({ tell, end }) => {
      tell('day 1', 0.5);
      tell('day 2', 1);
      end();
    }),
  ).toBe('day 1\nday 2\n');
});

it('is one line with a bar on a terminal, written over, and gone at the end', () => {
  const text = seen(60, ({ tell, end }) => {
    tell('looking');
    tell('day 1', 0.5);
    tell('d'.repeat(100), 1);
    end();
  });
  expect(text.startsWith(`looking\n\r\u001b[2K${bar(0.5)} day 1\r\u001b[2K${bar(1)} ddd`)).toBe(true);
  expect(text.endsWith('d\r\u001b[2K')).toBe(true);
  expect(Math.max(...text.split('\r\u001b[2K').map((line) => line.length))).toBe(59);
});

it('shows a share as part of its width', () => {
  expect(bar(0)).toBe(`[${'·'.repeat(24)}]`);
  expect(bar(0.25)).toBe(`[${'█'.repeat(6)}${'·'.repeat(18)}]`);
  expect(bar(2)).toBe(`[${'█'.repeat(24)}]`);
});
