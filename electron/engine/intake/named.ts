import { AppError } from '../../../shared/contract/errors.ts';

/** Runs the reading of one file; an error about it names the file. */
export async function named<T>(fileName: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof AppError) || !error.code.startsWith('FILE_')) throw error;
    throw new AppError(error.code, { file: fileName, ...error.details }, { cause: error.cause });
  }
}
