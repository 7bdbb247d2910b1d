    if (spooler->head == NULL) {
        return -1;
    }
    struct job *job = spooler->head;
    int number = job->number;
    spooler->head = job->behind;
    free(job);
    spooler->waiting--;
    return number;
}
