    while (last && last->next)
        last = last->next;
    if (!last)
        return newcomer;
    last->next = newcomer;
    return first;
}
