/** Every store that is kept through a reload, loaded with the shell and not first with its screen. */
import '../annex/edits.ts';
import '../annex/view.ts';
import '../intake/queue/kept.ts';
import '../letters/edits.ts';
import '../reconcile/state.ts';
import '../state/choices.ts';
