    struct node *node = malloc(sizeof(struct node));
    node->name = strdup(name);
    node->next = rest;
    return node;
}
