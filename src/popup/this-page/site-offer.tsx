import { useEffect, useState } from 'preact/hooks';
import { siteOf } from '../../domain/identity.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import { askForSite, isGranted } from '../../platform/permissions.ts';

/** "Always on this site", where Weft has no standing permission. Quiet, and gone once it is given. */
export function SiteOffer({ url }: { url: string }) {
  const [state, setState] = useState<'unknown' | 'open' | 'given'>('unknown');
  const host = siteOf(url);
  useEffect(() => {
    let gone = false;
    isGranted(url).then((granted) => gone || granted || setState('open'));
    return () => {
      gone = true;
    };
  }, [url]);
  const ask = () => {
    // The browser asks only inside the gesture: nothing may be awaited before this call. Firefox closes the popup here;
    // the worker hears of the permission by itself.
    askForSite(url).then(async (granted) => {
      if (!granted) return;
      setState('given');
      await call('sites.reconcile', {});
    });
  };
  return (
    <div class="page-offer">
      {state === 'open' && (
        <button type="button" class="button quiet site-offer" title={t('popup_offer')} onClick={ask}>
          {t('popup_offer_button', host)}
        </button>
      )}
      <p class="page-hint" role="status">
        {state === 'given' && t('popup_offer_done', host)}
      </p>
    </div>
  );
}
