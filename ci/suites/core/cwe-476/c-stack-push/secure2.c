    double *grown = malloc((stack->count + 1) * sizeof *grown);
    if (!grown)
        return -1;
    for (size_t i = 0; i < stack->count; i++)
        grown[i] = stack->values[i];
    grown[stack->count] = value;
    free(stack->values);
    stack->values = grown;
    stack->count += 1;
    return 0;
}
