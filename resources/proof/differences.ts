/** What the check of a proof needs of the application to put a difference into words. */
import { differenceText } from '../../electron/engine/annex/source/difference.ts';
import { readingOf } from '../../shared/domain/figures/reading.ts';

Object.assign(globalThis, { doiSoatDifferences: { differenceText, readingOf } });
