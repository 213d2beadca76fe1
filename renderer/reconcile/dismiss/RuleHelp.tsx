import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import { Info16Regular } from '@fluentui/react-icons';
import { FINDING_RULES } from '../../../shared/contract/view.ts';
import { SeverityMark } from '../../components/Marks.tsx';

/** The way from a finding to the page of its rule. */
export function RuleHelp({ code }: { code: string }) {
  const rule = FINDING_RULES.find((each) => each.code === code);
  if (!rule) return <span className="muted small">Mã: {code}</span>;
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<Info16Regular />}>
          Giải thích quy tắc
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{rule.title}</DialogTitle>
          <DialogContent className="stack">
            <p className="row">
              <SeverityMark severity={rule.severity} />
              <span className="muted small">Mã: {rule.code}</span>
            </p>
            <p className="raw-text">{rule.explanation}</p>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary">Đóng</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
