import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';

interface State {
  failure: string | null;
}

/** The last net: a screen that cannot be drawn says so in words, and the data stay as they were. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(reason: unknown): State {
    return { failure: reason instanceof Error ? reason.message : String(reason) };
  }

  override render() {
    if (this.state.failure === null) return this.props.children;
    return (
      <main className="failure" role="alert">
        <h1>Màn hình này gặp lỗi và không hiển thị được</h1>
        <p>Dữ liệu đã lưu trong sổ không bị ảnh hưởng. Vui lòng tải lại màn hình để làm việc tiếp.</p>
        <Button appearance="primary" onClick={() => window.location.reload()}>
          Tải lại màn hình
        </Button>
        <p className="muted small raw-text">Chi tiết kỹ thuật: {this.state.failure} (Mã lỗi: INTERNAL)</p>
      </main>
    );
  }
}
