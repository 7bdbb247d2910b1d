/* An event of the calendar: on the given day, under the given title (shortened to what the field holds). */
struct event make_event(int day, const char *title)
{
    struct event event = { .day = day };
