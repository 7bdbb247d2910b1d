    char text[256];
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    strncpy(status_line, text, sizeof status_line - 1);
}
