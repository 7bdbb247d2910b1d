/* rain[i] is what fell on day i, in millimetres. Returns the first dry day (0 mm) of those that begin with day from and
   end before day to: day to itself is not looked at any more. -1 if it rained on every one of them. */
int first_dry(const int *rain, int from, int to) {
