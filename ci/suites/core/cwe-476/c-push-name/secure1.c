    struct node *node = malloc(sizeof(struct node));
    if (node == NULL) {
        return NULL;
    }
    node->name = strdup(name);
    if (node->name == NULL) {
        free(node);
        return NULL;
    }
    node->next = rest;
    return node;
}
