#include "dg_driver.h"

struct stack {
    double *values;
    size_t count;
};
void stack_init(struct stack *stack);
int stack_push(struct stack *stack, double value);

/* Pushes argv[2] and so on; allocation number argv[1] fails, counted from the last value on. */
int main(int argc, char **argv) {
    dg_begin();
    long fail = atol(argv[1]);
    struct stack stack;
    stack_init(&stack);
    int result = 0;
    for (int i = 2; i < argc; i++) {
        if (i == argc - 1) dg_fail_malloc(fail);
        result = stack_push(&stack, atof(argv[i]));
    }
    dg_fail_malloc(0);
    char text[400] = "";
    for (size_t i = 0; fail == 0 && i < stack.count && i < 30; i++)
        sprintf(text + strlen(text), " %g", stack.values[i]);
    dg_reply("%d%s", result, text);
    return 0;
}
