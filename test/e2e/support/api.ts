/** Commands sent beside the page, as another window of the same application would. */
import type { Page } from 'playwright/test';
import type { CommandInput, CommandName, CommandOutput } from '../../../shared/contract/commands.ts';
import type { Answer } from '../../../shared/contract/errors.ts';
import { decodeFrame, encodeFrame } from '../../../shared/contract/frame.ts';

/** Runs one command with the page's own cookie. @throws where it answers an error */
export async function dispatch<Name extends CommandName>(
  page: Page,
  name: Name,
  input: CommandInput<Name>,
): Promise<CommandOutput<Name>> {
  const { origin } = new URL(page.url());
  const reply = await page.request.post(`${origin}/api/dispatch`, {
    headers: { 'content-type': 'application/octet-stream', origin },
    data: Buffer.from(encodeFrame({ name, input })),
  });
  const answer = decodeFrame(new Uint8Array(await reply.body())) as Answer<CommandOutput<Name>>;
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
  return answer.value;
}
