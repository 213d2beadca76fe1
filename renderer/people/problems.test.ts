import { describe, expect, it } from 'vitest';
import { fieldOf, fieldProblem, pinComplaints } from './problems.ts';

describe('problems with people', () => {
  it('stand beside the field that they are about, with their code', () => {
    const locked = { code: 'PIN_LOCKED', details: { seconds: 30 } } as const;
    expect(fieldProblem(locked, 'pin')).toMatch(/30 giây.*PIN_LOCKED/);
    expect(fieldProblem(locked, 'newPin')).toBeUndefined();
    expect(fieldOf({ code: 'ADMINISTRATOR_NEEDED', details: {} })).toBeNull();
    expect(fieldOf(null)).toBeNull();
  });

  it('tell a short PIN and one that was repeated otherwise', () => {
    expect(pinComplaints('71a9c2', '71a9c2')).toEqual({});
    expect(Object.keys(pinComplaints('71a9', '71a9'))).toEqual(['newPin']);
    expect(Object.keys(pinComplaints('71a9c2', '71a9c3'))).toEqual(['again']);
  });
});
