import type { ComponentChildren } from 'preact';
import { openWeft, weftUrl } from './open-weft.ts';

type WeftLinkProps = {
  /** The screen in the options page: `#/person/<id>`. */
  hash: string;
  class?: string;
  /** A row of a list: reached by the arrow keys. */
  row?: boolean;
  children: ComponentChildren;
};

/** A link into the full application. A plain click opens it in a tab and closes the popup; any other click is the browser's. */
export function WeftLink({ hash, class: name, row = false, children }: WeftLinkProps) {
  const onClick = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void openWeft(hash);
  };
  return (
    <a class={name} href={weftUrl(hash)} target="_blank" rel="noreferrer" data-row={row || undefined} onClick={onClick}>
      {children}
    </a>
  );
}
