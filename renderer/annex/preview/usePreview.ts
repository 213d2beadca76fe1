import { useEffect, useRef, useState } from 'react';
import type { AnnexDocument } from '../../../shared/contract/commands.ts';
import type { ErrorData } from '../../../shared/contract/errors.ts';
import type { AnnexSpec } from '../../../shared/contract/view.ts';
import { client } from '../../client/client.ts';

export interface Drawn {
  bytes: Uint8Array<ArrayBuffer>;
  /** Of a draft; what was sealed says it of its versions. */
  document: AnnexDocument | null;
}

export interface Preview {
  /** The last page that could be drawn: it stays until there is a newer one. */
  drawn: Drawn | null;
  drawing: boolean;
  problem: ErrorData | null;
}

interface Wanted {
  annex: string;
  /** Null: not known yet, or not to be drawn as it is. */
  spec: AnnexSpec | null;
  /** The version whose sealed file is shown; null for a draft. */
  sealed: number | null;
  /** Hash of the content that is stored: figures may change though nothing was edited here. */
  stamp: string;
}

/** What the page that is shown was drawn from. */
interface Before {
  spec: AnnexSpec;
  sealed: number | null;
  stamp: string;
}

/** Long enough for a word to be typed, short enough to be called at once. */
const PAUSE_MS = 500;

/** The PDF of the annex as it is being changed. A drawing that is overtaken is stopped. */
export function usePreview({ annex, spec, sealed, stamp }: Wanted): Preview {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [problem, setProblem] = useState<ErrorData | null>(null);
  const [drawing, setDrawing] = useState(false);
  const before = useRef<Before | null>(null);

  useEffect(() => {
    if (!spec) {
      setDrawing(false);
      return;
    }
    const { current: last } = before;
    if (last?.spec === spec && last.sealed === sealed && last.stamp === stamp) {
      // Taken back to what is shown: whatever came between is not wanted any more.
      setDrawing(false);
      setProblem(null);
      return;
    }
    const task = crypto.randomUUID();
    let wanted = true;
    let running = false;
    const draw = async () => {
      running = true;
      setDrawing(true);
      const answer = await drawPdf({ annex, spec, sealed, task });
      running = false;
      if (!wanted) return;
      setDrawing(false);
      if (answer.ok) {
        before.current = { spec, sealed, stamp: answer.value.document?.contentHash ?? stamp };
        setDrawn(answer.value);
        setProblem(null);
      } else if (answer.error.code !== 'CANCELLED') setProblem(answer.error);
    };
    const timer = setTimeout(() => void draw(), last ? PAUSE_MS : 0);
    return () => {
      wanted = false;
      clearTimeout(timer);
      if (running) void client.dispatch('task.cancel', { task });
    };
  }, [annex, spec, sealed, stamp]);
  return { drawn, drawing, problem };
}

async function drawPdf(given: {
  annex: string;
  spec: AnnexSpec;
  sealed: number | null;
  task: string;
}): Promise<{ ok: true; value: Drawn } | { ok: false; error: ErrorData }> {
  const { annex, spec, sealed: version, task } = given;
  if (version !== null) {
    const answer = await client.dispatch('annex.file', { annex, version, format: 'pdf' }, { task });
    return answer.ok ? { ok: true, value: { bytes: answer.value.bytes, document: null } } : answer;
  }
  const answer = await client.dispatch(
    'annex.render',
    { what: { annex, spec }, format: 'pdf', purpose: 'preview' },
    { task },
  );
  return answer.ok ? { ok: true, value: { bytes: answer.value.bytes, document: answer.value } } : answer;
}
