/** The part of the add-on linter that the tests call; the package brings no types. */
declare module 'addons-linter' {
  type Finding = { code: string; file: string; message: string };
  type Output = { errors: Finding[]; warnings: Finding[]; notices: Finding[] };
  const linter: {
    createInstance(options: { config: object; runAsBinary: boolean }): { run(): Promise<Output> };
  };
  export default linter;
}
