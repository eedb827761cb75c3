import bodies from '../../geodata/built/bodies.json';
import gazetteer from '../../geodata/built/gazetteer.json';
import programmeLabels from '../../geodata/built/programme-labels.json';
import programmeWords from '../../geodata/built/programme-words.json';
import titles from '../../geodata/built/title-glosses.json';
import builtIn from 'virtual:built-in-notice';
import type { CuratedFiles } from '../atlas/types';

/**
 * The notice that the product opens with: its text as published, and what the compiler read in it when the page was
 * built.
 */
export const BUILT_IN_NOTICE = builtIn;

/** The curated files, part of the script: without them nothing can be read. */
export const CURATED_FILES = { gazetteer, programmeWords, programmeLabels, bodies, titles } as unknown as CuratedFiles;
