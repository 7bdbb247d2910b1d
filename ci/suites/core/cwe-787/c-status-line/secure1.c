    vsnprintf(status_line, sizeof(status_line), format, args);
    va_end(args);
}
