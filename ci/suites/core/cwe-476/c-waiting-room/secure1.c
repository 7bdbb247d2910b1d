    if (first == NULL) {
        return newcomer;
    }
    while (last->next != NULL) {
        last = last->next;
    }
    last->next = newcomer;
    return first;
}
