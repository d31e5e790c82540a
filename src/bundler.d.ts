/** Imports that the bundler understands. */
declare module '*?script' {
  /** Path of the built script inside the extension, for `scripting.executeScript`. */
  const path: string;
  export default path;
}
declare module '*.css?inline' {
  const css: string;
  export default css;
}
declare module '*.css' {}

interface ImportMeta {
  /** Every file that matches, as a function that loads it. */
  glob<T>(pattern: string, options: { import: 'default' }): Record<string, () => Promise<T>>;
}
declare module '*?worker&url' {
  /** Address of a script of ours that runs beside the page. */
  const address: string;
  export default address;
}
