    struct node *node = malloc(sizeof(struct node));
    if (node == NULL) {
        return NULL;
    }
    node->name = malloc(strlen(name) + 1);
    strcpy(node->name, name);
    node->next = rest;
    return node;
}
