import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { amber, brick, iris, leaf, night, petrol, side, stone, type Palette } from './palettes.js';
import { stateColours } from './state-colours.js';

const tuple = (palette: Palette): MantineColorsTuple => [...palette] as unknown as MantineColorsTuple;

/** The look of the product as a Mantine theme; components take every colour and distance from here. */
export const theme = createTheme({
  colors: {
    petrol: tuple(petrol),
    amber: tuple(amber),
    leaf: tuple(leaf),
    brick: tuple(brick),
    red: tuple(brick),
    iris: tuple(iris),
    gray: tuple(stone),
    dark: tuple(night),
  },
  primaryColor: 'petrol',
  primaryShade: { light: 8, dark: 6 },
  black: stone[9],
  fontFamily: "'Atkinson Hyperlegible Next Variable', system-ui, sans-serif",
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.25' },
      h2: { fontSize: '1.125rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '20px' },
  defaultRadius: 'md',
  respectReducedMotion: true,
  focusRing: 'auto',
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 3 } },
    Select: { defaultProps: { size: 'md', allowDeselect: false } },
    MultiSelect: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Modal: {
      defaultProps: { radius: 'lg', centered: true, overlayProps: { backgroundOpacity: 0.5 } },
      styles: {
        header: { background: 'var(--card)' },
        content: { background: 'var(--card)' },
        title: { fontSize: 'var(--mantine-font-size-lg)', fontWeight: 650 },
      },
    },
    Menu: { defaultProps: { radius: 'lg', shadow: 'md' } },
    Popover: { defaultProps: { radius: 'lg', shadow: 'md' } },
    Anchor: { defaultProps: { underline: 'hover' } },
  },
});

const { dark } = stateColours;

/** In the dark scheme Mantine mixes its own quiet grounds, which come out loud; these are those of the states. */
const quietGrounds = {
  '--mantine-color-petrol-light': dark['--state-active-ground'],
  '--mantine-color-petrol-light-color': dark['--state-active-ink'],
  '--mantine-color-brick-light': dark['--state-late-wash'],
  '--mantine-color-brick-light-color': dark['--state-late-word'],
  '--mantine-color-amber-light': dark['--state-due-ground'],
  '--mantine-color-amber-light-color': dark['--state-due-ink'],
  '--mantine-color-leaf-light': dark['--state-done-ground'],
  '--mantine-color-leaf-light-color': dark['--state-done-ink'],
} as const;

/** The named colours that components use as `var(--…)`, for both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--ask': amber[5],
    '--ask-ink': stone[9],
    '--side-active': side.active,
    '--side-ink': side.ink,
  },
  light: {
    ...stateColours.light,
    '--ground': stone[0],
    '--card': '#ffffff',
    '--hairline': stone[2],
    '--well': stone[1],
    '--ink': stone[9],
    '--ink-quiet': stone[7],
    '--side': side.light,
    '--today-ink': amber[8],
    '--control-edge': stone[5],
    '--line-passed': petrol[8],
    '--line-ahead': stone[1],
    '--mantine-color-body': stone[0],
    '--mantine-color-text': stone[9],
    '--mantine-color-dimmed': stone[7],
    '--mantine-color-anchor': petrol[8],
    '--mantine-color-error': brick[8],
    '--mantine-color-placeholder': stone[6],
    '--mantine-color-default': '#ffffff',
    '--mantine-color-default-border': stone[5],
  },
  dark: {
    ...stateColours.dark,
    ...quietGrounds,
    '--ground': night[7],
    '--card': night[6],
    '--hairline': night[5],
    '--well': night[8],
    '--ink': night[0],
    '--ink-quiet': night[2],
    '--side': side.dark,
    '--today-ink': amber[4],
    '--control-edge': night[3],
    '--line-passed': petrol[4],
    '--line-ahead': night[4],
    '--mantine-color-body': night[7],
    '--mantine-color-text': night[0],
    '--mantine-color-dimmed': night[2],
    '--mantine-color-anchor': petrol[3],
    '--mantine-color-error': brick[3],
    '--mantine-color-placeholder': night[3],
    '--mantine-color-disabled': night[5],
    '--mantine-color-default': night[6],
    '--mantine-color-default-border': night[3],
  },
});
