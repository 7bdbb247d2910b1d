    vsprintf(status_line, format, args);
    va_end(args);
}
