import { Button, Spinner } from '@fluentui/react-components';
import { Beaker20Regular, LockClosed20Regular, ShieldCheckmark20Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { AppInfo } from '../../shared/contract/commands.ts';
import { client } from '../client/client.ts';
import { Problem } from '../components/Problem.tsx';
import { goTo } from '../state/route.ts';
import { enterWorkspace, session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { useJob } from '../state/useJob.ts';
import { CreateForm } from './CreateForm.tsx';
import { RecentList } from './RecentList.tsx';
import './start.css';

export function StartScreen() {
  const [info, setInfo] = useState<AppInfo | null>(null);
  const { problem } = useStore(session);
  const sample = useJob();
  useEffect(() => {
    void client.dispatch('app.info', {}).then((answer) => {
      if (answer.ok) setInfo(answer.value);
      else session.set({ problem: answer.error });
    });
  }, []);

  const openSample = async () => {
    const workspace = await sample.run('workspace.openSample', {}, 'Đang mở dữ liệu mẫu');
    if (workspace) await enterWorkspace(workspace);
  };

  return (
    <div className="start">
      <header className="start-head">
        <div>
          <h1>Đối Soát</h1>
          <p>Đối soát số liệu chỉ tiêu giữa các kỳ báo cáo và lập phụ lục trình ký</p>
        </div>
        <span className="start-offline">
          <LockClosed20Regular aria-hidden="true" /> Làm việc trên máy này, không kết nối mạng
        </span>
      </header>
      <main className="start-columns">
        <div className="start-full">
          <Problem problem={problem} onDismiss={() => session.set({ problem: null })} />
          <Problem problem={sample.problem} onDismiss={sample.clearProblem} />
        </div>
        <section className="panel stack" aria-labelledby="start-recent">
          <h2 id="start-recent" className="panel-title">
            Mở sổ đã có
          </h2>
          <p className="muted">
            Sổ là một tệp được mã hóa trên máy này, giữ các báo cáo đã nhập và phụ lục của một công việc.
          </p>
          <RecentList />
          <div className="start-sample">
            <div>
              <b>Dữ liệu mẫu</b>
              <p className="muted small">Hai kỳ báo cáo đã nhập sẵn, không cần mật khẩu.</p>
            </div>
            <Button
              icon={sample.progress ? <Spinner size="tiny" /> : <Beaker20Regular />}
              data-testid="start-open-sample"
              disabledFocusable={sample.progress !== null}
              onClick={() => void openSample()}
            >
              Mở dữ liệu mẫu
            </Button>
          </div>
          <div className="start-sample">
            <div>
              <b>Kiểm tra chữ ký số</b>
              <p className="muted small">Của một tệp PDF đã ký; không cần mở sổ.</p>
            </div>
            <Button
              icon={<ShieldCheckmark20Regular />}
              data-testid="start-verify"
              onClick={() => goTo('verify')}
            >
              Kiểm tra chữ ký
            </Button>
          </div>
        </section>
        <section className="panel stack" aria-labelledby="start-new">
          <h2 id="start-new" className="panel-title">
            Tạo sổ mới
          </h2>
          <CreateForm folder={info?.workspaceFolder ?? null} />
        </section>
      </main>
      {info && <footer className="muted small start-foot">Phiên bản {info.version}</footer>}
    </div>
  );
}
