import { Field, Radio, RadioGroup, Switch } from '@fluentui/react-components';
import { Info16Regular } from '@fluentui/react-icons';
import { DECREE_MARGINS_MM, type PageForm } from '../../../shared/contract/view.ts';
import { outsideDecree } from './complaints.ts';
import { useEditing } from './context.ts';
import { NumberInput } from './NumberInput.tsx';

const SIDES = [
  ['top', 'Lề trên'],
  ['bottom', 'Lề dưới'],
  ['left', 'Lề trái'],
  ['right', 'Lề phải'],
] as const;

/** The sheet: how it lies, its margins, the size of its letters. */
export function PagePanel() {
  const { spec, found, edit } = useEditing();
  const { page } = spec;
  const set = (place: string, words: string, part: Partial<PageForm>) =>
    edit(`page.${place}`, words, (current) => ({ ...current, page: { ...current.page, ...part } }));
  const unusual = outsideDecree(page);
  return (
    <>
      <Field label="Hướng giấy A4">
        <RadioGroup
          layout="horizontal"
          value={page.orientation}
          onChange={(_, data) =>
            set('orientation', 'hướng giấy', {
              orientation: data.value === 'portrait' ? 'portrait' : 'landscape',
            })
          }
        >
          <Radio value="landscape" label="Ngang" />
          <Radio value="portrait" label="Dọc" />
        </RadioGroup>
      </Field>
      <div className="form-four">
        {SIDES.map(([side, label]) => (
          <Field key={side} label={label} validationMessage={found[`page.${side}`]}>
            <NumberInput
              value={page.marginsMm[side]}
              unit="mm"
              onChange={(value) =>
                set(side, label.toLowerCase(), {
                  marginsMm: { ...page.marginsMm, [side]: value ?? Number.NaN },
                })
              }
            />
          </Field>
        ))}
      </div>
      {unusual.length > 0 && (
        <p className="edit-note" role="note">
          <Info16Regular aria-hidden="true" />
          <span>
            Ngoài mức của Nghị định 30/2020/NĐ-CP: {unusual.join(', ')}. Vẫn in được nếu cơ quan chấp nhận.
          </span>
        </p>
      )}
      {unusual.length === 0 && (
        <p className="muted small">
          Nghị định 30/2020/NĐ-CP: trên, dưới {DECREE_MARGINS_MM.top.join('–')} mm; trái{' '}
          {DECREE_MARGINS_MM.left.join('–')} mm; phải {DECREE_MARGINS_MM.right.join('–')} mm.
        </p>
      )}
      <div className="form-pair">
        <Field label="Cỡ chữ văn bản" validationMessage={found['page.textSize']}>
          <NumberInput
            value={page.textSizePt}
            unit="pt"
            onChange={(value) => set('textSize', 'cỡ chữ văn bản', { textSizePt: value ?? Number.NaN })}
          />
        </Field>
        <Field label="Cỡ chữ trong bảng" validationMessage={found['page.tableSize']}>
          <NumberInput
            value={page.tableSizePt}
            unit="pt"
            onChange={(value) => set('tableSize', 'cỡ chữ trong bảng', { tableSizePt: value ?? Number.NaN })}
          />
        </Field>
      </div>
      <Switch
        label="Cho một dòng của bảng sang trang giữa chừng"
        checked={page.breakRows}
        onChange={(_, data) => set('breakRows', 'cách ngắt dòng', { breakRows: data.checked })}
      />
    </>
  );
}
