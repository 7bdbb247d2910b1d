    double *bigger = malloc(size);
    if (stack->count > 0)
        memcpy(bigger, stack->values, stack->count * sizeof(double));
    bigger[stack->count++] = value;
    free(stack->values);
    stack->values = bigger;
    return stack->values == NULL ? -1 : (int)stack->count;
}
