import { Toast, ToastBody, ToastTitle, useToastController } from '@fluentui/react-components';
import { useCallback } from 'react';

export const TOASTER_ID = 'doi-soat';

/** Tells that something was done, without asking for anything. */
export function useDoneToast(): (title: string, body?: string) => void {
  const { dispatchToast, dismissAllToasts } = useToastController(TOASTER_ID);
  return useCallback(
    (title, body) => {
      // One at a time: they lie over the work.
      dismissAllToasts();
      dispatchToast(
        <Toast>
          <ToastTitle>{title}</ToastTitle>
          {body && <ToastBody>{body}</ToastBody>}
        </Toast>,
        { intent: 'success', timeout: 6000 },
      );
    },
    [dispatchToast, dismissAllToasts],
  );
}
