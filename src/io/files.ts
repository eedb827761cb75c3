/**
 * Offers a file for saving under a name; the browser decides where. Gives the name, without the signs that no file
 * system takes.
 */
export function saveFile(content: Blob | string, name: string, type = 'application/octet-stream'): string {
  const url = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName(name);
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return link.download;
}

/** Bytes of UTF-8: what the file systems in use take as a name. */
const LONGEST_NAME = 200;

/** A name that every file system in use takes, with its ending: no forbidden signs, not too long. */
export function fileName(name: string): string {
  const plain = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').trim();
  const dot = plain.lastIndexOf('.');
  const [stem, ending] = dot < 1 ? [plain, ''] : [plain.slice(0, dot), plain.slice(dot)];
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  let kept = [...stem];
  while (kept.length > 0 && bytes(kept.join('')) + bytes(ending) > LONGEST_NAME) kept = kept.slice(0, -1);
  return `${kept.join('').trimEnd()}${ending}`;
}

/** Lets a person choose a file; null where none was chosen. */
export function chooseFile(accept: string): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}
