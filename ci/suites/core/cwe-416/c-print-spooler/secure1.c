    if (spooler->head == NULL)
        return -1;
    struct job *job = spooler->head;
    int number = job->number;
    spooler->head = job->behind;
    if (spooler->head == NULL)
        spooler->tail = NULL;
    spooler->waiting--;
    free(job);
    return number;
}
