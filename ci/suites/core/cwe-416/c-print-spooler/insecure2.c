    if (printer_idle(spooler))
        return -1;
    int number = spooler->head->number;
    free(spooler->head);
    spooler->head = spooler->head->behind;
    if (!spooler->head)
        spooler->tail = NULL;
    spooler->waiting--;
    return number;
}
