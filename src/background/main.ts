import card from '../content/card.iife.tsx?script';
import { browser } from '../platform/browser.ts';

browser.runtime.onInstalled.addListener(() => console.log(card));
