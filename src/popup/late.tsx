import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

const LATE_MS = 150;

/** Shows its children only once the waiting has lasted: nothing flashes for what comes at once. */
export function Late({ children }: { children: ComponentChildren }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), LATE_MS);
    return () => clearTimeout(timer);
  }, []);
  return late ? children : null;
}
