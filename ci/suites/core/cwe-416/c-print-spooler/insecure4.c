    struct job *first = spooler->head;
    if (first == NULL)
        return -1;
    spooler->head = first->behind;
    if (spooler->head == NULL)
        spooler->tail = NULL;
    free(first);
    spooler->waiting--;
    return first->number;
}
