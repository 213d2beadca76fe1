import { type Theme, webLightTheme } from '@fluentui/react-components';

const FONT = "'Segoe UI', 'Noto Sans Variable', 'Noto Sans', system-ui, sans-serif";

/** Fluent's light theme; Segoe UI where Windows has it, else the bundled Noto Sans. */
export const officeTheme: Theme = { ...webLightTheme, fontFamilyBase: FONT, fontFamilyNumeric: FONT };
