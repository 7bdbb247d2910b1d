    while (last->next != NULL) {
        last = last->next;
    }
    last->next = newcomer;
    return first;
}
