type EmptyStateProps = {
  /** One sentence: what to do next. */
  text: string;
  /** The one button: a link where it leads somewhere, else a click. */
  action?: { label: string; href?: string; onClick?(event: MouseEvent): void };
};

/** A screen with nothing in it says what to do next. */
export function EmptyState({ text, action }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <p>{text}</p>
      {action &&
        (action.href ? (
          <a class="button primary" href={action.href} onClick={action.onClick}>
            {action.label}
          </a>
        ) : (
          <button type="button" class="button primary" onClick={action.onClick}>
            {action.label}
          </button>
        ))}
    </div>
  );
}
