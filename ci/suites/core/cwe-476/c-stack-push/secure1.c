    double *values = realloc(stack->values, size);
    if (values == NULL) {
        return -1;
    }
    stack->values = values;
    stack->values[stack->count++] = value;
    return (int)stack->count;
}
