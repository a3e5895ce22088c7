/** The sign of the product: two people who change places. Decorative; the name stands beside it. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" fill="none" aria-hidden>
      <path
        d="M10 5h7a5 5 0 0 1 5 5v4M18 23h-7a5 5 0 0 1-5-5v-4"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
      <circle cx="7.500" cy="7.500" r="5.500" fill="var(--ask)" />
      <circle cx="20.500" cy="20.500" r="5.500" fill="var(--mantine-color-petrol-4)" />
    </svg>
  );
}
