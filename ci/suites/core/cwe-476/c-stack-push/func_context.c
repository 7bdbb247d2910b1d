/* Enlarges stack->values by one and puts value at its end. Returns 0, or -1 if memory runs out. */
int stack_push(struct stack *stack, double value) {
