/**
 * Rents a chair to a guest. The number comes from the guest's phone, which read it from the sign on the chair.
 *
 * Parameters:
 *   beach: the beach with its chairs
 *   chair: the chair's number
 *
 * Returns:
 *   1 for a chair that was free, now it is rented. 0 if somebody else has it: nothing changes.
 */
int rent_chair(struct beach *beach, int chair)
{
