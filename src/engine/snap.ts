/**
 * A number without the dust that a solver's arithmetic leaves: 64.00000000000094 → 64, 3e-10 → 0. A number that is not
 * within 1e-9 (relative above 1) of one with six decimals keeps its value.
 */
export function snap(value: number): number {
  // Adding 0 turns −0 into 0.
  const near = Math.round(value * 1e6) / 1e6 + 0;
  return Math.abs(value - near) <= 1e-9 * Math.max(1, Math.abs(value)) ? near : value;
}
