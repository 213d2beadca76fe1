/** What drawing operators change and what `save` and `restore` keep. */
import type { FontFace } from './content.ts';
import { type Box, IDENTITY, type Matrix } from './geometry.ts';

export interface LoadedFont extends FontFace {
  matrix: Matrix;
  vertical: boolean;
}

export interface State {
  matrix: Matrix;
  text: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  font: LoadedFont;
  size: number;
  direction: 1 | -1;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  lineWidth: number;
  /** What is drawn shows only in here; null: everywhere. */
  clip: Box | null;
}

export const NO_FONT: LoadedFont = {
  name: '',
  bold: false,
  italic: false,
  matrix: [0.001, 0, 0, 0.001, 0, 0],
  vertical: false,
};

export function newState(viewport: Matrix): State {
  return {
    matrix: viewport,
    text: IDENTITY,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
    font: NO_FONT,
    size: 0,
    direction: 1,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    lineWidth: 1,
    clip: null,
  };
}
