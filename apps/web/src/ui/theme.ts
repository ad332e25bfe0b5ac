import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

/** Shade 7 is the deep green of light pages, shade 3 the one of dark pages. */
const green: MantineColorsTuple = [
  '#e4f0eb',
  '#c4e3d9',
  '#94d8c3',
  '#5fd0b0',
  '#3bb092',
  '#248d74',
  '#17735d',
  '#0f5c4a',
  '#0a4739',
  '#063228',
];
const amber: MantineColorsTuple = [
  '#fdf1d3',
  '#fbe3a8',
  '#f6cf77',
  '#f0b84e',
  '#dd9d26',
  '#bb7f10',
  '#9c6705',
  '#855400',
  '#6a4300',
  '#4c3000',
];
const red: MantineColorsTuple = [
  '#fce8e7',
  '#f9cbc8',
  '#ffa39c',
  '#ff8078',
  '#ee5c57',
  '#dc3b3d',
  '#c92a32',
  '#b81f29',
  '#941620',
  '#6d0e16',
];

const FONT_FAMILY = [
  "'Inter Variable'",
  "'Noto Sans Thai Variable'",
  "'Noto Naskh Arabic Variable'",
  // A machine that has a Chinese face of its own needs no download.
  "'PingFang SC'",
  "'Microsoft YaHei'",
  "'Noto Sans SC Variable'",
  'system-ui',
  'sans-serif',
].join(', ');

/** Green does and red endangers or is live, both by our tokens: Mantine's own contrast looks at the light theme's shade only. */
const variantColors: VariantColorsResolver = (input) => {
  const colour = input.color ?? input.theme.primaryColor;
  const token = colour === 'green' ? 'green' : colour === 'red' ? 'live' : undefined;
  const standard = defaultVariantColorsResolver(input);
  if (token && input.variant === 'filled') {
    const hover = `color-mix(in srgb, var(--${token}) 88%, var(--ink))`;
    return { background: `var(--${token})`, hover, color: `var(--on-${token})`, border: '1px solid transparent' };
  }
  if (token && input.variant === 'light') {
    const hover = `color-mix(in srgb, var(--${token}-tint) 85%, var(--${token}))`;
    return { background: `var(--${token}-tint)`, hover, color: `var(--${token})`, border: '1px solid transparent' };
  }
  return standard;
};

export const theme = createTheme({
  variantColorResolver: variantColors,
  colors: { green, amber, red },
  primaryColor: 'green',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  defaultRadius: 10,
  fontFamily: FONT_FAMILY,
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.2rem', xl: '1.44rem' },
  headings: {
    fontFamily: FONT_FAMILY,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: 'clamp(1.728rem, 1.2rem + 2.4vw, 2.488rem)', lineHeight: '1.18' },
      h2: { fontSize: 'clamp(1.44rem, 1.2rem + 1vw, 1.728rem)', lineHeight: '1.25' },
      h3: { fontSize: '1.2rem', lineHeight: '1.35' },
    },
  },
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    // A named variant makes Mantine set its colours on the button itself, so that they follow the theme of the place it stands in.
    Button: { defaultProps: { variant: 'filled' }, styles: { root: { minHeight: 44 } } },
  },
});

/** Mantine's own names follow our tokens, which `theme.css` defines for both themes. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-default': 'var(--paper-raised)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-anchor': 'var(--green)',
    // Mantine's own red for a dark page is too dark to be read on it. In `theme.css` as well, for a dark place on a light page.
    '--mantine-color-error': 'var(--live)',
    '--mantine-color-placeholder': 'var(--ink-soft)',
  };
  return { variables: {}, light: shared, dark: shared };
};
