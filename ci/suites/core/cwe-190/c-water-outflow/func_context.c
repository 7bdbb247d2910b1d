/* The average outflow per hour, in whole litres, of the hours from first to last (both of them included). */
int average_outflow(const struct day *day, int first, int last)
{
