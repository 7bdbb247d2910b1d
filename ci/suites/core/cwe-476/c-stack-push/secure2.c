    double *grown = malloc(size);
    if (!grown)
        return stack->count;
    for (size_t i = 0; i < stack->count; i++)
        grown[i] = stack->values[i];
    grown[stack->count] = value;
    free(stack->values);
    stack->values = grown;
    stack->count += 1;
    return stack->count;
}
