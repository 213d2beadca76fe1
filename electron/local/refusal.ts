/** What a person sees who opens an address that no longer works. No script, nothing of the workspace. */

const SENTENCES: Readonly<Record<number, string>> = {
  401: 'Phiên làm việc này không còn dùng được. Hãy đóng trang và mở lại ứng dụng Đối Soát.',
  403: 'Địa chỉ này chỉ dùng được một lần, từ chính ứng dụng Đối Soát. Hãy đóng trang và mở lại ứng dụng.',
  404: 'Không có trang này trong ứng dụng Đối Soát.',
  405: 'Yêu cầu không hợp lệ.',
  413: 'Tệp quá lớn.',
  429: 'Ứng dụng đang mở ở quá nhiều trang. Hãy đóng bớt trang.',
  500: 'Ứng dụng gặp lỗi khi xử lý yêu cầu.',
};

/** A whole HTML page for an HTTP status. */
export function refusalPage(status: number): string {
  const sentence = SENTENCES[status] ?? 'Yêu cầu không hợp lệ.';
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Đối Soát</title><p>${sentence}</p></html>\n`;
}
