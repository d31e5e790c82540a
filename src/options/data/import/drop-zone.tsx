import { useRef, useState } from 'preact/hooks';
import { t } from '../../../platform/i18n.ts';
import { type Chosen, filesOfDrop, filesOfInput } from './dropped.ts';

/** Where files come in: dropped, or chosen by the two buttons. */
export function DropZone({ onFiles }: { onFiles(files: readonly Chosen[]): void }) {
  const [isOver, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement) => {
    onFiles(filesOfInput(input));
    // The same file chosen again is a change again.
    input.value = '';
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the buttons inside do the same by keyboard
    <div
      class={`drop-zone${isOver ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (event.dataTransfer) void filesOfDrop(event.dataTransfer).then(onFiles);
      }}
    >
      <p class="drop-words">{t('import_drop')}</p>
      <div class="buttons">
        <button type="button" class="button primary" onClick={() => files.current?.click()}>
          {t('import_choose')}
        </button>
        <button type="button" class="button" onClick={() => folder.current?.click()}>
          {t('import_choose_folder')}
        </button>
      </div>
      <p class="hint">{t('import_formats')}</p>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        data-import="files"
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        hidden
        data-import="folder"
        {...{ webkitdirectory: true }}
        onChange={(event) => take(event.currentTarget)}
      />
    </div>
  );
}
