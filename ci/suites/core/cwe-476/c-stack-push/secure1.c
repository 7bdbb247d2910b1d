    double *values = realloc(stack->values, (stack->count + 1) * sizeof(double));
    if (values == NULL) {
        return -1;
    }
    stack->values = values;
    stack->values[stack->count++] = value;
    return 0;
}
