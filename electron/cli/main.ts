/** The application without a window: `npm run -s cli -- COMMAND`. See usage.ts. */
import { AppError } from '../../shared/contract/errors.ts';
import { errorMessage } from '../../shared/contract/messages.ts';
import { COMMAND_LINE } from './commands.ts';
import { USAGE, UsageError } from './usage.ts';

// Who reads the output may have read enough (`| head`); any other failure to write it must not go unsaid.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.exit(report(new AppError('OUTPUT_UNWRITABLE', { file: 'stdout' }, { cause: error })));
});

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...rest]: string[]): Promise<number> {
  const asksHelp = name === 'help' || [name, ...rest].includes('--help');
  if (name === undefined || asksHelp) {
    process.stdout.write(`${USAGE}\n`);
    return name === undefined ? 2 : 0;
  }
  try {
    const command = COMMAND_LINE.get(name);
    if (command === undefined) throw new UsageError(`Không có lệnh “${name}”.`);
    return (await command(rest)) ?? 0;
  } catch (error) {
    return report(error);
  }
}

function report(error: unknown): number {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n\n${USAGE}\n`);
    return 2;
  }
  if (error instanceof AppError) {
    process.stderr.write(`Lỗi ${error.code}: ${errorMessage(error)}\n`);
    return 1;
  }
  throw error;
}
