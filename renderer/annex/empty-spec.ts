/** An annex that says the least there is: what tests beside the code begin with. */
import { type AnnexSpec, DEFAULT_PAGE } from '../../shared/contract/view.ts';

export const EMPTY_SPEC: AnnexSpec = {
  form: { id: 'a', name: 'A' },
  page: DEFAULT_PAGE,
  heading: 'Phụ lục',
  title: 'Kết quả',
  attachedTo: { documentKind: '', number: '', date: '', issuer: '' },
  mode: 'paper',
  closing: '',
  signatures: [],
  recipients: [],
  parts: [],
};
