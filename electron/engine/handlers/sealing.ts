import type { CommandName } from '../../../shared/contract/commands.ts';
import { specFor } from '../annex/index.ts';
import {
  attachRecord,
  changesBetween,
  changesSince,
  correctAnnex,
  createAnnex,
  type Difference,
  describeAnnex,
  findVersion,
  freeName,
  listAnnexes,
  loadHistory,
  recordFile,
  removeAnnex,
  reopenAnnex,
  reviewAnnex,
  type SealingDesk,
  saveAnnex,
  sealAnnex,
  sealedFile,
  signVersion,
  specToday,
  verifySignatures,
} from '../sealing/index.ts';
import { annexContent, followedBy } from './annex-content.ts';
import { formed } from './annex-form.ts';
import { fileNameOf } from './file-name.ts';
import type { HandlerContext, Handlers } from './handler.ts';

type Names =
  | `annex.${'list' | 'create' | 'open' | 'save' | 'remove' | 'review' | 'reopen' | 'seal' | 'correct'}`
  | `annex.${'changes' | 'file' | 'record' | 'attach' | 'sign'}`
  | 'signature.verify';

export const sealingHandlers: Handlers<Extract<CommandName, Names>> = {
  'annex.list': (_input, context) => listAnnexes(deskOf(context)),

  'annex.create': async ({ name, ...chosen }, context) => {
    const desk = deskOf(context);
    const { form, wanted, saved } = await formed(chosen, context);
    const { spec } = specFor(form, wanted, saved);
    const given = name === '' ? `${wanted.set.name}: ${wanted.period.name}` : name;
    const own = name === '' ? await freeName(desk.workspace.read, given) : given;
    return describeAnnex(desk, await createAnnex(desk, { name: own, spec }));
  },

  'annex.open': ({ annex }, context) => describeAnnex(deskOf(context), annex),

  'annex.save': (input, context) => doing(saveAnnex, input, context),

  'annex.remove': async ({ annex }, context) => {
    await removeAnnex(deskOf(context), annex);
    return null;
  },

  'annex.review': (input, context) => doing(reviewAnnex, input, context),
  'annex.reopen': (input, context) => doing(reopenAnnex, input, context),
  'annex.correct': (input, context) => doing(correctAnnex, input, context),
  'annex.seal': (input, context) =>
    doing((desk, wanted) => sealAnnex(desk, wanted, fileNameOf), input, context),
  'annex.attach': (input, context) => doing(attachRecord, input, context),
  'annex.sign': (input, context) => doing(signVersion, input, context),

  'annex.changes': async ({ annex, from, to }, context) => {
    const desk = deskOf(context);
    const { read } = desk.workspace;
    const version = await findVersion(read, annex, from);
    const found =
      to === null
        ? await changesSince(desk, version, specToday(await loadHistory(read, annex), version))
        : await changesBetween(desk, version, await findVersion(read, annex, to));
    return { from, to, changes: found.map(shownChange) };
  },

  'annex.file': (input, { session }) => sealedFile(session.workspace, input),
  'annex.record': (input, { session }) => recordFile(session.workspace, input),

  'signature.verify': (input, { session, task }) => verifySignatures(session.current, input, task),
};

function deskOf(context: HandlerContext): SealingDesk {
  const { session, task } = context;
  return {
    workspace: session.workspace,
    session,
    memory: session.sealing,
    task,
    contentOf: (spec) => annexContent(spec, context),
    followedBy: async (spec) => {
      const all = await followedBy(spec, context);
      // Where rows were only paired or findings put aside, nothing is printed otherwise than it was sent.
      return all.filter(({ state }) => Object.values(state.pairs).some(({ decision }) => decision !== null));
    },
  };
}

/** Does one thing with an annex and answers how it stands after that. */
async function doing<Input extends { annex: string }>(
  work: (desk: SealingDesk, input: Input) => Promise<void>,
  input: Input,
  context: HandlerContext,
) {
  const desk = deskOf(context);
  await work(desk, input);
  return describeAnnex(desk, input.annex);
}

function shownChange({ place, before, after }: Difference) {
  return { place, before, after };
}
