    return strdup(entry->value);
}
