/**
 * The `most` largest numbers, largest first. A page wants the fifty latest of tens of thousands: one pass finds them,
 * sorting all would take ten times as long. `numbers` may be put in another order.
 */
export function largest(numbers: Float64Array, most: number): number[] {
  if (most * 16 > numbers.length) return Array.from(numbers.sort().reverse().subarray(0, most));
  const best: number[] = [];
  // From the end: the latest were mostly numbered last, so few come after better ones.
  for (let at = numbers.length - 1; at >= 0; at -= 1) {
    const number = numbers[at] as number;
    if (best.length === most && number <= (best[most - 1] as number)) continue;
    let place = best.length;
    while (place > 0 && (best[place - 1] as number) < number) place -= 1;
    best.splice(place, 0, number);
    if (best.length > most) best.pop();
  }
  return best;
}
