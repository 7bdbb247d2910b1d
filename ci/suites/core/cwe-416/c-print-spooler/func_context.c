/**
 * \brief Called when the printer has a free tray: the job that came first leaves the queue.
 *
 * Its memory is freed.
 *
 * \param spooler  the queue, it may be empty
 * \returns        the number that the job had, -1 for an empty queue
 */
int next_job(struct spooler *spooler)
{
