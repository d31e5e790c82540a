import { useEffect, useState } from 'preact/hooks';
import { dayStart } from '../../domain/when.ts';

/** The start of the user's day, looked at again whenever the page comes into view: a tab may stay open overnight. */
export function useDay(): number {
  const [day, setDay] = useState(() => dayStart(Date.now()));
  useEffect(() => {
    const look = () => setDay(dayStart(Date.now()));
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return day;
}
