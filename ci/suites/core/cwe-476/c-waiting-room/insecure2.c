    while (last && last->next)
        last = last->next;
    last->next = newcomer;
    return first;
}
