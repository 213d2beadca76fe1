/** The operators that change how and where the next text is written. */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { State } from './drawing-state.ts';
import { IDENTITY, type Matrix, matrixOf } from './geometry.ts';
import { isList, itemAt, numberAt } from './operands.ts';

export function changeText(state: State, operator: number, args: unknown): void {
  switch (operator) {
    case OPS.beginText:
      setMatrix(state, IDENTITY);
      return;
    case OPS.setTextMatrix: {
      const values = itemAt(args, 0);
      setMatrix(state, matrixOf(isList(values) ? values : isList(args) ? args : null) ?? IDENTITY);
      return;
    }
    case OPS.setCharSpacing:
      state.charSpacing = numberAt(args, 0);
      return;
    case OPS.setWordSpacing:
      state.wordSpacing = numberAt(args, 0);
      return;
    case OPS.setHScale:
      state.scale = numberAt(args, 0) / 100;
      return;
    case OPS.setLeading:
      state.leading = -numberAt(args, 0);
      return;
    case OPS.setTextRise:
      state.rise = numberAt(args, 0);
      return;
    case OPS.setTextRenderingMode:
      state.mode = numberAt(args, 0);
      return;
    case OPS.moveText:
      move(state, numberAt(args, 0), numberAt(args, 1));
      return;
    case OPS.setLeadingMoveText:
      state.leading = numberAt(args, 1);
      move(state, numberAt(args, 0), numberAt(args, 1));
      return;
    case OPS.nextLine:
      move(state, 0, state.leading);
      return;
  }
}

function setMatrix(state: State, matrix: Matrix): void {
  Object.assign(state, { text: matrix, x: 0, y: 0, lineX: 0, lineY: 0 });
}

function move(state: State, x: number, y: number): void {
  state.lineX += x;
  state.lineY += y;
  state.x = state.lineX;
  state.y = state.lineY;
}
