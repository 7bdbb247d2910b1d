    snprintf(entry, size, "%s %s %d", method, path, status);
}
