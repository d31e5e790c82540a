import { readArticle } from '../sites/article.ts';
import './reader-handle.ts';

/**
 * The article reader, injected by the worker with `reader.iife.ts` and apart from it: it is as large as all readers of
 * sites together, and each stays within its budget.
 */
globalThis.weftArticle = readArticle;
