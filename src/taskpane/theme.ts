import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';

/** The blue of the result sheets, from dark to light. */
const BRAND: BrandVariants = {
  10: '#001521', 20: '#00243a', 30: '#003252', 40: '#003f68', 50: '#004c7d', 60: '#005a93', 70: '#0066a4', 80: '#0072b2',
  90: '#2683bd', 100: '#4594c8', 110: '#62a5d2', 120: '#7eb6dc', 130: '#9ac7e6', 140: '#b5d7ef', 150: '#d0e7f7', 160: '#ebf5fc',
};

export const LIGHT: Theme = createLightTheme(BRAND);
export const DARK: Theme = { ...createDarkTheme(BRAND), colorBrandForeground1: BRAND[120], colorBrandForegroundLink: BRAND[120] };
