    return strndup(entry, strcspn(entry, ":"));
}
