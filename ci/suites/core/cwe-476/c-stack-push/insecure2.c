    double *bigger = malloc(sizeof(double) * (stack->count + 1));
    if (stack->count > 0)
        memcpy(bigger, stack->values, sizeof(double) * stack->count);
    bigger[stack->count++] = value;
    free(stack->values);
    stack->values = bigger;
    return stack->values == NULL ? -1 : 0;
}
