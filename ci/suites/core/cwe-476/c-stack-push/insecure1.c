    stack->values = realloc(stack->values, size);
    stack->values[stack->count] = value;
    stack->count++;
    return stack->count;
}
