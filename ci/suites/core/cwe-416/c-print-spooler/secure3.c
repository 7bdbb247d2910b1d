    if (spooler->waiting == 0) {
        return -1;
    }
    struct job gone = *spooler->head;
    free(spooler->head);
    *spooler = (struct spooler){
        .head = gone.behind,
        .tail = gone.behind ? spooler->tail : NULL,
        .waiting = spooler->waiting - 1,
    };
    return gone.number;
}
