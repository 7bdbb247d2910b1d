#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The operands of the calculator, "3 4 +" pushes two of them. */
struct stack {
    double *values;
    size_t count;
};

void stack_init(struct stack *stack) {
    stack->values = NULL;
    stack->count = 0;
}

void stack_free(struct stack *stack) {
    free(stack->values);
    stack_init(stack);
}

