    int number = -1;
    if (!printer_idle(spooler)) {
        struct job *first = spooler->head;
        number = first->number;
        if (first == spooler->tail) {
            spooler->head = spooler->tail = 0;
        } else {
            spooler->head = first->behind;
        }
        spooler->waiting -= 1;
        free(first);
    }
    return number;
}
