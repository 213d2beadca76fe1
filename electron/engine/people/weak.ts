/**
 * Whether a PIN is one of the first that anybody tries: one character throughout, or characters that follow each
 * other upwards or downwards, 9 before 0 among them: "111111", "345678", "987654", "567890", "abcdef".
 */
export function isWeakPin(pin: string): boolean {
  const codes = Array.from(pin.normalize('NFC').toLowerCase(), (letter) => letter.codePointAt(0) ?? 0);
  const goesBy = (step: number) =>
    codes.every((code, index) => {
      const before = codes[index - 1];
      return before === undefined || code === before + step || wraps(before, code, step);
    });
  return goesBy(0) || goesBy(1) || goesBy(-1);
}

const ZERO = 48;
const NINE = 57;

function wraps(before: number, code: number, step: number): boolean {
  if (step === 1) return before === NINE && code === ZERO;
  return step === -1 && before === ZERO && code === NINE;
}
