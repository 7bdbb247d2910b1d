/* The factorial of people (0! is 1), or 0 when the factorial is more than an unsigned int takes. */
unsigned int queue_orders(unsigned int people) {
    unsigned int orders = 1;
    for (unsigned int i = 2; i <= people; i++) {
