import { useRef } from 'react';
import { Problem } from '../../components/Problem.tsx';
import { useWork } from './context.ts';

/** Inside a layer: why what it asked for was not done. What went wrong before it opened is not its matter. */
export function ActProblem() {
  const { problem } = useWork();
  const before = useRef(problem);
  return <Problem problem={problem === before.current ? null : problem} />;
}
