import { Switch } from '@fluentui/react-components';
import type { TextConversion } from '../../../shared/contract/view.ts';
import { placeInWords } from '../../components/places.ts';
import { basisInWords, conversionInWords } from './words.ts';

interface ConversionPanelProps {
  conversions: readonly TextConversion[];
  busy: boolean;
  onToggle: (id: string, applied: boolean) => void;
}

/** Texts in old Vietnamese encodings that were converted, with examples; each conversion can be undone. */
export function ConversionPanel({ conversions, busy, onToggle }: ConversionPanelProps) {
  if (conversions.length === 0) return null;
  return (
    <section
      className="panel stack"
      id="import-conversions"
      tabIndex={-1}
      aria-label="Chữ đã chuyển mã"
      data-testid="import-conversions"
    >
      <h2 className="panel-title">Chữ đã chuyển mã</h2>
      {conversions.map((conversion) => (
        <div key={conversion.id} className="conversion">
          <p>{conversionInWords(conversion)}.</p>
          {conversion.from !== 'decomposed' && (
            <>
              <p className="muted small">{basisInWords(conversion)}</p>
              <Switch
                checked={conversion.applied}
                disabled={busy}
                label={conversion.applied ? 'Đang dùng chữ đã chuyển' : 'Đang giữ nguyên văn của tệp'}
                onChange={(_, data) => onToggle(conversion.id, data.checked)}
              />
            </>
          )}
          {conversion.samples.length > 0 && (
            <details>
              <summary>Xem vài chỗ</summary>
              <ul className="conversion-samples small">
                {conversion.samples.map((sample) => (
                  <li key={JSON.stringify(sample.source)}>
                    <p>
                      <span className="conversion-before">{sample.before}</span>{' '}
                      <span aria-hidden="true">→</span>
                      <span className="visually-hidden">thành</span> {sample.after}
                    </p>
                    <p className="muted">{placeInWords(sample.source)}</p>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
      ))}
    </section>
  );
}
