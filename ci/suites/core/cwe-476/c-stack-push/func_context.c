/* Enlarges stack->values by one and puts value at its end. Returns the new count. */
int stack_push(struct stack *stack, double value) {
    size_t size = (stack->count + 1) * sizeof(double);
