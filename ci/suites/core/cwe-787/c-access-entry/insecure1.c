    sprintf(entry, "%s %s %d", method, path, status);
}
