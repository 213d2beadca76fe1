/** The one event stream from the engine to whoever shows it. */
export interface ProgressEvent {
  type: 'progress';
  /** The id that the caller gave with its command. */
  task: string;
  /** What is being done, in Vietnamese: "Đang đọc bảng". */
  phase: string;
  done: number;
  /** 0 when the amount of work is not known. */
  total: number;
}

export type EngineEvent = ProgressEvent;
