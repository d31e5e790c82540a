import { t } from '../../platform/i18n.ts';

/** The end of a form: what went wrong, the way back, and what the form does. */
export function FormEnd({
  failed,
  onCancel,
  submit,
  disabled = false,
  look = 'primary',
}: {
  /** Words for what went wrong. Absent or empty = nothing did. */
  failed?: string | undefined;
  onCancel(): void;
  /** Words of the button that sends the form. Absent = there is nothing to send. */
  submit?: string | undefined;
  disabled?: boolean;
  look?: 'primary' | 'danger';
}) {
  return (
    <>
      <p class="form-failed" role="alert">
        {failed}
      </p>
      <div class="form-end">
        <button type="button" class="button" onClick={onCancel}>
          {t('form_cancel')}
        </button>
        {submit !== undefined && (
          <button type="submit" class={`button ${look}`} disabled={disabled}>
            {submit}
          </button>
        )}
      </div>
    </>
  );
}
