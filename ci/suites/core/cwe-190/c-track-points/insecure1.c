    return get_memory(n * sizeof(struct point));
}
