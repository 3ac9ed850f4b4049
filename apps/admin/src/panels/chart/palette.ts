/** Colours of one scheme. Series: Okabe and Ito's, told apart with every common colour blindness; the order puts the most different ones first. */
export interface Palette {
  readonly series: readonly string[];
  readonly text: string;
  readonly faint: string;
  readonly grid: string;
  readonly surface: string;
  /** From little to much, of one hue and growing darkness (lightness in the dark), as cividis does it. */
  readonly heat: readonly string[];
}

const light: Palette = {
  series: ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#5d5d5d'],
  text: '#212529',
  faint: '#5c636a',
  grid: '#dee2e6',
  surface: '#ffffff',
  heat: ['#eef4f8', '#bcd7e8', '#7fb4d3', '#3c89b5', '#0a5a8a', '#06304d'],
};

const dark: Palette = {
  series: ['#56b4e9', '#f28e4b', '#2fc79a', '#e3a1c6', '#f0c04a', '#8fa8ff', '#b8b8b8'],
  text: '#e9ecef',
  faint: '#adb5bd',
  grid: '#3b4046',
  surface: '#242628',
  heat: ['#26313a', '#23506b', '#23709a', '#3b96c4', '#7dc0e4', '#d6effc'],
};

export function paletteOf(scheme: 'light' | 'dark'): Palette {
  return scheme === 'dark' ? dark : light;
}
