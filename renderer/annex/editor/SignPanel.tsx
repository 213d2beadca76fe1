import { Button, Combobox, Field, Input, Option, Textarea } from '@fluentui/react-components';
import { Add20Regular, ArrowSwap20Regular, Delete20Regular } from '@fluentui/react-icons';
import type { Signatory } from '../../../shared/contract/view.ts';
import { LinesInput } from '../../components/LinesInput.tsx';
import { LIMITS } from './complaints.ts';
import { useEditing } from './context.ts';

/** Beginnings of the first line of a signature block (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.7). */
const AUTHORITIES = [
  'TM. ỦY BAN NHÂN DÂN',
  'KT. CHỦ TỊCH',
  'KT. GIÁM ĐỐC',
  'TL. CHỦ TỊCH',
  'TL. GIÁM ĐỐC',
  'TUQ. CHỦ TỊCH',
  'TUQ. GIÁM ĐỐC',
  'Q. GIÁM ĐỐC',
];

const NOBODY: Signatory = { authority: '', position: '', name: '' };
const TITLES = ['Người ký', 'Người ký thứ hai'] as const;

/** What stands under the tables: the closing line, who signs, who receives it. */
export function SignPanel() {
  const { spec, found, edit } = useEditing();
  const { signatures } = spec;
  const set = (place: string, words: string, next: readonly Signatory[]) =>
    edit(`sign.${place}`, words, (current) => ({ ...current, signatures: [...next] }));
  const patch = (index: number, field: keyof Signatory, text: string) =>
    set(
      `${index}.${field}`,
      'khối chữ ký',
      signatures.map((each, at) => (at === index ? { ...each, [field]: text } : each)),
    );
  return (
    <>
      {signatures.map((signatory, index) => (
        // A block has nothing but its place: two may hold the same words.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <fieldset key={index} className="field-group">
          <legend>{TITLES[index]}</legend>
          <Field label="Thẩm quyền ký" hint="TM., KT., TL., TUQ., Q.; để trống nếu người đứng đầu tự ký.">
            <Combobox
              freeform
              expandIcon={{ 'aria-label': 'Mở danh sách thẩm quyền ký', tabIndex: -1 }}
              value={signatory.authority}
              selectedOptions={[signatory.authority]}
              maxLength={200}
              onChange={(event) => patch(index, 'authority', event.target.value)}
              onOptionSelect={(_, data) =>
                data.optionText !== undefined && patch(index, 'authority', data.optionText)
              }
            >
              {AUTHORITIES.map((authority) => (
                <Option key={authority} value={authority}>
                  {authority}
                </Option>
              ))}
            </Combobox>
          </Field>
          <div className="form-pair">
            <Field label="Chức vụ">
              <Textarea
                value={signatory.position}
                maxLength={200}
                rows={2}
                placeholder={'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH'}
                onChange={(_, data) => patch(index, 'position', data.value)}
              />
            </Field>
            <Field label="Họ và tên">
              <Input
                value={signatory.name}
                maxLength={100}
                onChange={(_, data) => patch(index, 'name', data.value)}
              />
            </Field>
          </div>
          <div className="row">
            <Button
              size="small"
              icon={<Delete20Regular />}
              onClick={() =>
                set(
                  'remove',
                  'bỏ người ký',
                  signatures.filter((_, at) => at !== index),
                )
              }
            >
              Bỏ {signatures.length > 1 ? TITLES[index]?.toLowerCase() : 'khối chữ ký'}
            </Button>
            {index === 0 && signatures.length === 2 && (
              <Button
                size="small"
                icon={<ArrowSwap20Regular />}
                onClick={() => set('swap', 'đổi chỗ hai người ký', [...signatures].reverse())}
              >
                Đổi chỗ hai người ký
              </Button>
            )}
          </div>
        </fieldset>
      ))}
      {signatures.length === 0 && <p className="muted">Phụ lục không có khối chữ ký.</p>}
      {signatures.length < 2 && (
        <div className="row">
          <Button
            size="small"
            icon={<Add20Regular />}
            onClick={() => set('add', 'thêm người ký', [...signatures, NOBODY])}
          >
            {signatures.length === 0 ? 'Thêm khối chữ ký' : 'Thêm người ký thứ hai'}
          </Button>
        </div>
      )}
      {signatures.length === 2 && (
        <p className="muted small">Hai khối đứng cạnh nhau; người ký thứ nhất ở bên phải.</p>
      )}
      <LinesInput
        label="Nơi nhận (mỗi dòng một nơi)"
        hint="Để trống thì không in phần Nơi nhận."
        lines={spec.recipients}
        problem={found['sign.recipients']}
        onChange={(recipients) =>
          edit('sign.recipients', 'nơi nhận', (current) => ({ ...current, recipients }))
        }
      />
      <Field label="Câu kết dưới bảng" hint="{count} là số chỉ tiêu. Để trống thì không in.">
        <Input
          value={spec.closing}
          maxLength={LIMITS.closing}
          onChange={(_, data) =>
            edit('sign.closing', 'câu kết', (current) => ({ ...current, closing: data.value }))
          }
        />
      </Field>
    </>
  );
}
