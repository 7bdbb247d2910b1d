/* A customer has paid for a job and types what it is called, thesis.pdf for example: the file of that name is moved
 * from the folder WAITING to the folder PAID and keeps its name.
 * Gives 0, or -1 if it could not be moved. */
int release_job(const char *job) {
