// Works like printf, but the text becomes the new status line: show_status("%s (%d of %d)", song, i, n);
void show_status(const char *format, ...) {
    va_list args;
    va_start(args, format);
