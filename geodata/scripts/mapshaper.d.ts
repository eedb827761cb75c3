/** The one function of mapshaper that the scripts use: commands and named input files in, named output files out. */
declare module 'mapshaper' {
  const mapshaper: {
    applyCommands(
      commands: string,
      input: Readonly<Record<string, string>>,
    ): Promise<Record<string, Uint8Array | string>>;
  };
  export default mapshaper;
}
