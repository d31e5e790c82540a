/**
 * The browser's own file system for an extension, in memory: enough for what `platform/` does with it. What is written
 * appears when the writing is closed, as in the browser. `files.isRefused` = a browser that was told to keep nothing.
 */

export type FakeFile = ReturnType<typeof makeFile>;
export type FakeFolder = {
  kind: 'directory';
  name: string;
  inside: Map<string, FakeFolder | FakeFile>;
  getDirectoryHandle(child: string, options?: { create?: boolean }): Promise<FakeFolder>;
  getFileHandle(child: string, options?: { create?: boolean }): Promise<FakeFile>;
  removeEntry(child: string): Promise<void>;
  entries(): AsyncGenerator<[string, FakeFolder | FakeFile]>;
  keys(): AsyncGenerator<string>;
};

export function makeFolder(name: string): FakeFolder {
  const inside: FakeFolder['inside'] = new Map();
  return {
    kind: 'directory',
    name,
    inside,
    async getDirectoryHandle(child: string, { create = false } = {}): Promise<FakeFolder> {
      if (!inside.has(child) && !create) throw new DOMException(child, 'NotFoundError');
      if (!inside.has(child)) inside.set(child, makeFolder(child));
      return inside.get(child) as FakeFolder;
    },
    async getFileHandle(child: string, { create = false } = {}) {
      if (!inside.has(child) && !create) throw new DOMException(child, 'NotFoundError');
      if (!inside.has(child)) inside.set(child, makeFile(child));
      return inside.get(child) as FakeFile;
    },
    async removeEntry(child: string) {
      if (!inside.delete(child)) throw new DOMException(child, 'NotFoundError');
    },
    async *entries() {
      yield* [...inside];
    },
    async *keys() {
      yield* [...inside.keys()];
    },
  };
}

/** Bytes that are written over what stands at a place. */
type Placed = { type: 'write'; position: number; data: Uint8Array<ArrayBuffer> };
const isPlaced = (part: BlobPart | Placed): part is Placed => typeof part === 'object' && 'position' in part;

function makeFile(name: string) {
  let content = new File([], name);
  return {
    kind: 'file' as const,
    name,
    getFile: async () => content,
    async createWritable({ keepExistingData = false } = {}) {
      let parts: BlobPart[] = keepExistingData ? [content] : [];
      const stream = new WritableStream<BlobPart | Placed>({
        write(part) {
          if (files.isFull) throw new DOMException('full', 'QuotaExceededError');
          if (isPlaced(part)) {
            const whole = new Blob(parts);
            parts = [whole.slice(0, part.position), part.data, whole.slice(part.position + part.data.length)];
          } else parts.push(part);
        },
        close() {
          content = new File(parts, name);
        },
      });
      const write = async (part: BlobPart | Placed) => {
        const writer = stream.getWriter();
        await writer.write(part);
        writer.releaseLock();
      };
      return Object.assign(stream, { write });
    },
    /** Appears at once, as in the browser. */
    async createSyncAccessHandle() {
      let bytes = new Uint8Array(await content.arrayBuffer());
      const keep = (next: Uint8Array<ArrayBuffer>) => {
        bytes = next;
        content = new File([bytes], name);
      };
      return {
        write(part: Uint8Array<ArrayBuffer>, { at }: { at: number }) {
          if (files.isFull) throw new DOMException('full', 'QuotaExceededError');
          const next = new Uint8Array(Math.max(bytes.length, at + part.length));
          next.set(bytes);
          next.set(part, at);
          keep(next);
          return part.length;
        },
        read(into: Uint8Array, { at }: { at: number }) {
          const part = bytes.subarray(at, at + into.length);
          into.set(part);
          return part.length;
        },
        truncate: (size: number) => keep(bytes.slice(0, size)),
        flush() {},
        close() {},
      };
    },
  };
}

export const files = { isRefused: false, isFull: false, root: makeFolder('') };

/** Empty, and there. */
export function resetFiles(): void {
  Object.assign(files, { isRefused: false, isFull: false, root: makeFolder('') });
}

const storage = {
  async getDirectory() {
    if (files.isRefused) throw new DOMException('no files here', 'SecurityError');
    return files.root;
  },
};
// Node 20 has no navigator at all.
if (!globalThis.navigator) Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });
Object.defineProperty(globalThis.navigator, 'storage', { value: storage, configurable: true });
