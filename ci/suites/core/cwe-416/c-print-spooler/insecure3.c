    struct job *job = spooler->head;
    if (job == NULL) {
        spooler->waiting = 0;
        return -1;
    }
    int number = job->number;
    spooler->head = job->behind;
    // nothing left: no tail either
    if (spooler->waiting == 0)
        spooler->tail = NULL;
    spooler->waiting--;
    free(job);
    job = NULL;
    return number;
}
