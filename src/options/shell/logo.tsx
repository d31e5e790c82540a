/** The mark: two threads, two over and under them, in the dyes of the present theme. */
export function Logo({ size = 18 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="12 12 104 104" fill="none" aria-hidden="true" class="logo">
      <g stroke-width="15" stroke-linecap="round">
        <path class="logo-warp" d="M44 20v88M84 20v88" />
        <path class="logo-weft" d="M20 44h12M56 44h52M20 84h52M96 84h12" />
      </g>
    </svg>
  );
}
