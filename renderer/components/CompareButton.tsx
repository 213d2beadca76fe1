import { Button } from '@fluentui/react-components';
import { ArrowSwap20Regular } from '@fluentui/react-icons';
import type { SetSummary } from '../../shared/contract/commands.ts';
import { chooseComparison } from '../state/choices.ts';
import { goTo } from '../state/route.ts';

/** Leads to the comparison of the first and the last period of a set. */
export function CompareButton({ set }: { set: SetSummary }) {
  return (
    <Button
      appearance="primary"
      icon={<ArrowSwap20Regular />}
      onClick={() => {
        chooseComparison(set);
        goTo('reconcile');
      }}
    >
      Đối soát hai kỳ
    </Button>
  );
}
