/** How long the browser may take to begin reading the file. */
const READ_MS = 60_000;

/** Saves a file as a download of this page: no permission, no request. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_MS);
}
