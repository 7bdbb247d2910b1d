    stack->values = realloc(stack->values, (stack->count + 1) * sizeof(double));
    stack->values[stack->count] = value;
    stack->count++;
    return 0;
}
