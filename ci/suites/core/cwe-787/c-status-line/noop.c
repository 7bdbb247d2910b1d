    va_end(args);
}
