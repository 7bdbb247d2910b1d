    char *copy = malloc(strlen(name) + 1);
    struct node *node = malloc(sizeof *node);
    if (!copy || !node) {
        free(copy);
        free(node);
        return NULL;
    }
    strcpy(copy, name);
    node->name = copy;
    node->next = rest;
    return node;
}
